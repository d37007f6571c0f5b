# ---
# kind: mistake
# exercise: e1
# about: a longer text takes a larger table
# loses:
#   u05_e1_predict_counts:
# ---
# %% u05_e1_predict
predicted = {"country": (4,), "words": (None, 16), "mean": (16,), "rows": 302, "parameters": 4884, "longer": 48840}
