# ---
# kind: mistake
# exercise: e1
# about: gives the countries a row for no word, too
# loses:
#   u05_e1_predict_counts:
# ---
# %% u05_e1_predict
predicted = {"country": (4,), "words": (None, 16), "mean": (16,), "rows": 302, "parameters": 4888, "longer": 4888}
