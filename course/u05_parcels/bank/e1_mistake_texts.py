# ---
# kind: mistake
# exercise: e1
# about: the shapes as texts
# loses:
#   u05_e1_predict_shapes:
# ---
# %% u05_e1_predict
predicted = {"country": "(4,)", "words": "(None, 16)", "mean": "(16,)", "rows": 302, "parameters": 4884, "longer": 4884}
