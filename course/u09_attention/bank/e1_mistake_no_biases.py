# ---
# kind: mistake
# exercise: e1
# about: forgets the biases
# loses:
#   u09_e1_predict_parameters: |
#     predicted['parameters']: wrong number
#       expected: another number
#       actual:   880
#       hint:     the biases are missing
# checks:
#   u09_e1_predict_parameters: check_mapping
# hints:
#   u09_e1_predict_parameters: the biases are missing
# ---
# %% u09_e1_predict
predicted = {"output": (6, 10), "scores": (4, 6, 9), "parameters": 880, "longer": 880}
