# ---
# kind: mistake
# exercise: e1
# about: the cell stops: a vocabulary has no attribute size
# loses:
#   u05_e1_predict_shapes:
#   u05_e1_predict_counts:
# ---
# %% u05_e1_predict
predicted = {"rows": reader.size, "country": (4,)}
