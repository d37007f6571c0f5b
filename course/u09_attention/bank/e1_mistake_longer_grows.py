# ---
# kind: mistake
# exercise: e1
# about: ten times the tokens, ten times the parameters
# loses:
#   u09_e1_predict_parameters: |
#     predicted['longer']: wrong number
#       expected: another number
#       actual:   9500
#       hint:     the same weights serve all tokens: it is what parameters is, once that is right
# checks:
#   u09_e1_predict_parameters: check_mapping
# hints:
#   u09_e1_predict_parameters: 'the same weights serve all tokens: it is what parameters is, once that is right'
# ---
# %% u09_e1_predict
predicted = {"output": (6, 10), "scores": (4, 6, 9), "parameters": 950, "longer": 9500}
