# ---
# kind: mistake
# exercise: e1
# about: adds a bias for each width
# loses:
#   u05_e1_predict_counts: |
#     predicted['parameters']: wrong number
#       expected: another number
#       actual:   4904
#       hint:     a table has no biases
# checks:
#   u05_e1_predict_counts: check_mapping
# hints:
#   u05_e1_predict_counts: a table has no biases
# ---
# %% u05_e1_predict
predicted = {"country": (4,), "words": (None, 16), "mean": (16,), "rows": 302, "parameters": 4904, "longer": 4904}
