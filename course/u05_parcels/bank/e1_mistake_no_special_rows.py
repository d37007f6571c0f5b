# ---
# kind: mistake
# exercise: e1
# about: only the words that were seen have rows
# loses:
#   u05_e1_predict_counts:
# ---
# %% u05_e1_predict
predicted = {"country": (4,), "words": (None, 16), "mean": (16,), "rows": 300, "parameters": 4848, "longer": 4848}
