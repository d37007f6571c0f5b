# ---
# kind: mistake
# exercise: e1
# about: 10 numbers for key and value, too
# loses:
#   u09_e1_predict_parameters: |
#     predicted['parameters']: wrong number
#       expected: another number
#       actual:   870
#       hint:     key and value are made from 12 numbers a token, the query from 10
# checks:
#   u09_e1_predict_parameters: check_mapping
# hints:
#   u09_e1_predict_parameters: key and value are made from 12 numbers a token, the query from 10
# ---
# %% u09_e1_predict
predicted = {"output": (6, 10), "scores": (4, 6, 9), "parameters": 870, "longer": 870}
