# ---
# kind: mistake
# exercise: e1
# about: a key misspelt
# loses:
#   u05_e1_predict_counts: |
#     predicted: wrong keys
#       expected: 'rows', 'parameters', 'longer'
#       actual:   'parameters', 'longer'
#       hint:     keep the keys as they are and change the values only
# checks:
#   u05_e1_predict_counts: check_mapping
# hints:
#   u05_e1_predict_counts: keep the keys as they are and change the values only
# ---
# %% u05_e1_predict
predicted = {"country": (4,), "words": (None, 16), "mean": (16,), "row": 302, "parameters": 4884, "longer": 4884}
