# ---
# kind: mistake
# exercise: e1
# about: adds a bias for each row of the table
# loses:
#   u05_e1_predict_counts: |
#     predicted['parameters']: wrong number
#       expected: another number
#       actual:   5186
#       hint:     a table has no biases: rows times width
# checks:
#   u05_e1_predict_counts: check_mapping
# hints:
#   u05_e1_predict_counts: 'a table has no biases: rows times width'
# ---
# %% u05_e1_predict
predicted = {"country": (4,), "words": (None, 16), "mean": (16,), "rows": 302}
predicted["parameters"] = predicted["longer"] = 13 * 4 + 302 * (16 + 1)
