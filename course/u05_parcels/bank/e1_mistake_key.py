# ---
# kind: mistake
# exercise: e1
# about: a key misspelt
# loses:
#   u05_e1_predict_counts:
# ---
# %% u05_e1_predict
predicted = {"country": (4,), "words": (None, 16), "mean": (16,), "row": 302, "parameters": 4884, "longer": 4884}
