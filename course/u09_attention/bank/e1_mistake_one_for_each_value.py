# ---
# kind: mistake
# exercise: e1
# about: one result for each token of the value
# loses:
#   u09_e1_predict_shapes: |
#     predicted['output']: wrong shape
#       expected: another shape
#       actual:   (9, 10)
#       hint:     one result for each token of the query, and as wide as the query
# checks:
#   u09_e1_predict_shapes: check_mapping
# hints:
#   u09_e1_predict_shapes: one result for each token of the query, and as wide as the query
# ---
# %% u09_e1_predict
predicted = {"output": (9, 10), "scores": (4, 6, 9), "parameters": 950, "longer": 950}
