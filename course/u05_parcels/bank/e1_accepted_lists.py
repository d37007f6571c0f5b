# ---
# kind: accepted
# exercise: e1
# about: shapes as lists
# ---
# %% u05_e1_predict
predicted = {"country": [4], "words": [None, 16], "mean": [16], "rows": 302, "parameters": 4884, "longer": 4884}
