# ---
# kind: mistake
# exercise: e1
# about: shapes with the batch
# loses:
#   u05_e1_predict_shapes:
# ---
# %% u05_e1_predict
predicted = {"country": (None, 4), "words": (None, None, 16), "mean": (None, 16), "rows": 302, "parameters": 4884, "longer": 4884}
