# ---
# kind: mistake
# exercise: e1
# about: the pooling keeps the words
# loses:
#   u05_e1_predict_shapes: |
#     predicted['mean']: wrong shape
#       expected: another shape
#       actual:   (None, 16)
#       hint:     without the batch; and the pooling combines the words into one row
# checks:
#   u05_e1_predict_shapes: check_mapping
# hints:
#   u05_e1_predict_shapes: without the batch; and the pooling combines the words into one row
# ---
# %% u05_e1_predict
predicted = {"country": (4,), "words": (None, 16), "mean": (None, 16), "rows": 302, "parameters": 4884, "longer": 4884}
