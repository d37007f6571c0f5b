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
#     predicted['longer']: wrong number
#       expected: another number
#       actual:   880
#       hint:     the same weights serve all tokens: it is what parameters is, once that is right
# checks:
#   u09_e1_predict_parameters: check_mapping
# hints:
#   u09_e1_predict_parameters: the biases are missing
# ---
# %% u09_e1_predict
predicted = {"output": (6, 10), "scores": (4, 6, 9), "parameters": 880, "longer": 880}
