# ---
# kind: mistake
# exercise: e1
# about: gives the countries a row for no word, too
# loses:
#   u05_e1_predict_counts: |
#     predicted['parameters']: wrong number
#       expected: another number
#       actual:   4888
#       hint:     a StringLookup has no place for no word, as a TextVectorization has
# checks:
#   u05_e1_predict_counts: check_mapping
# hints:
#   u05_e1_predict_counts: a StringLookup has no place for no word, as a TextVectorization has
# ---
# %% u05_e1_predict
predicted = {"country": (4,), "words": (None, 16), "mean": (16,), "rows": 302, "parameters": 4888, "longer": 4888}
