# ---
# kind: mistake
# exercise: e1
# about: keys against queries
# loses:
#   u09_e1_predict_shapes: |
#     predicted['scores']: wrong shape
#       expected: another shape
#       actual:   (4, 9, 6)
#       hint:     each token of the query has its row of scores: first query, then key
# checks:
#   u09_e1_predict_shapes: check_mapping
# hints:
#   u09_e1_predict_shapes: 'each token of the query has its row of scores: first query, then key'
# ---
# %% u09_e1_predict
predicted = {"output": (6, 10), "scores": (4, 9, 6), "parameters": 950, "longer": 950}
