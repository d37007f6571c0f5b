# ---
# kind: mistake
# exercise: e1
# about: shapes with the batch
# loses:
#   u05_e1_predict_shapes: |
#     predicted['country']: wrong shape
#       expected: another shape
#       actual:   (None, 4)
#       hint:     without the batch; and a parcel has one country, so nothing is free
#     predicted['words']: wrong shape
#       expected: another shape
#       actual:   (None, None, 16)
#       hint:     without the batch: what is free then is the length alone
#     predicted['mean']: wrong shape
#       expected: another shape
#       actual:   (None, 16)
#       hint:     without the batch; and the pooling combines the words into one row
# checks:
#   u05_e1_predict_shapes: check_mapping
# hints:
#   u05_e1_predict_shapes: without the batch; and a parcel has one country, so nothing is free
# ---
# %% u05_e1_predict
predicted = {"country": (None, 4), "words": (None, None, 16), "mean": (None, 16), "rows": 302, "parameters": 4884, "longer": 4884}
