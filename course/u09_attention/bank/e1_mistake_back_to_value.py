# ---
# kind: mistake
# exercise: e1
# about: the way back leads to the width of the value
# loses:
#   u09_e1_predict_shapes: |
#     predicted['output']: wrong shape
#       expected: another shape
#       actual:   (6, 12)
#       hint:     one result for each token of the query, and as wide as the query
#   u09_e1_predict_parameters: |
#     predicted['parameters']: wrong number
#       expected: another number
#       actual:   992
#       hint:     the way back leads to the width of the query, not of the value
# checks:
#   u09_e1_predict_shapes: check_mapping
#   u09_e1_predict_parameters: check_mapping
# hints:
#   u09_e1_predict_shapes: one result for each token of the query, and as wide as the query
#   u09_e1_predict_parameters: the way back leads to the width of the query, not of the value
# ---
# %% u09_e1_predict
predicted = {"output": (6, 12), "scores": (4, 6, 9), "parameters": 992, "longer": 992}
