# ---
# kind: mistake
# exercise: e1
# about: counts as a StringLookup for both
# loses:
#   u05_e1_predict_counts: |
#     predicted['rows']: wrong number
#       expected: another number
#       actual:   301
#       hint:     there is a row for no word and one for unknown words
#     predicted['parameters']: wrong number
#       expected: another number
#       actual:   4868
#       hint:     a table of words has a row for no word and one for unknown words
# checks:
#   u05_e1_predict_counts: check_mapping
# hints:
#   u05_e1_predict_counts: there is a row for no word and one for unknown words
# ---
# %% u05_e1_predict
predicted = {"country": (4,), "words": (None, 16), "mean": (16,), "rows": 301, "parameters": 4868, "longer": 4868}
