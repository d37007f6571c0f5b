# ---
# kind: mistake
# exercise: e1
# about: no row for an unknown country
# loses:
#   u05_e1_predict_counts: |
#     predicted['parameters']: wrong number
#       expected: another number
#       actual:   4880
#       hint:     an unknown country has a row, too
# checks:
#   u05_e1_predict_counts: check_mapping
# hints:
#   u05_e1_predict_counts: an unknown country has a row, too
# ---
# %% u05_e1_predict
predicted = {"country": (4,), "words": (None, 16), "mean": (16,), "rows": 302, "parameters": 4880, "longer": 4880}
