# ---
# kind: mistake
# exercise: e1
# about: forgets that the heads are brought back to the width of the query
# loses:
#   u09_e1_predict_parameters: |
#     predicted['parameters']: wrong number
#       expected: another number
#       actual:   740
#       hint:     the way back from all heads to the width of the query is missing
# checks:
#   u09_e1_predict_parameters: check_mapping
# hints:
#   u09_e1_predict_parameters: the way back from all heads to the width of the query is missing
# ---
# %% u09_e1_predict
predicted = {"output": (6, 10), "scores": (4, 6, 9), "parameters": 740, "longer": 740}
