# ---
# kind: mistake
# exercise: e1
# about: only the words that were seen have rows
# loses:
#   u05_e1_predict_counts: |
#     predicted['rows']: wrong number
#       expected: another number
#       actual:   300
#       hint:     two rows are for no word and for unknown words
#     predicted['parameters']: wrong number
#       expected: another number
#       actual:   4848
#       hint:     the rows for unknown words and for no word are missing
# checks:
#   u05_e1_predict_counts: check_mapping
# hints:
#   u05_e1_predict_counts: two rows are for no word and for unknown words
# ---
# %% u05_e1_predict
predicted = {"country": (4,), "words": (None, 16), "mean": (16,), "rows": 300, "parameters": 4848, "longer": 4848}
