# ---
# kind: accepted
# exercise: e1
# about: a further key for oneself
# ---
# %% u05_e1_predict
predicted = {"country": (4,), "words": (None, 16), "mean": (16,), "rows": 302, "parameters": 4884, "longer": 4884}
predicted["note"] = "13 rows for countries"
