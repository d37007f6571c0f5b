# ---
# kind: mistake
# exercise: e1
# about: counts as a StringLookup for both
# loses:
#   u05_e1_predict_counts:
# ---
# %% u05_e1_predict
predicted = {"country": (4,), "words": (None, 16), "mean": (16,), "rows": 301, "parameters": 4868, "longer": 4868}
