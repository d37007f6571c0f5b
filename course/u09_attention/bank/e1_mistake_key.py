# ---
# kind: mistake
# exercise: e1
# about: another key than the one asked for
# loses:
#   u09_e1_predict_shapes: |
#     predicted: wrong keys
#       expected: 'output', 'scores'
#       actual:   'scores'
#       hint:     keep the keys as they are and change the values only
# checks:
#   u09_e1_predict_shapes: check_mapping
# hints:
#   u09_e1_predict_shapes: keep the keys as they are and change the values only
# ---
# %% u09_e1_predict
predicted = {"outputs": (6, 10), "scores": (4, 6, 9), "parameters": 950, "longer": 950}
