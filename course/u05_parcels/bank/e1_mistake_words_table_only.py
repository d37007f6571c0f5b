# ---
# kind: mistake
# exercise: e1
# about: the countries' table is forgotten
# loses:
#   u05_e1_predict_counts: |
#     predicted['parameters']: wrong number
#       expected: another number
#       actual:   4832
#       hint:     that is the words' table alone
# checks:
#   u05_e1_predict_counts: check_mapping
# hints:
#   u05_e1_predict_counts: that is the words' table alone
# ---
# %% u05_e1_predict
predicted = {"country": (4,), "words": (None, 16), "mean": (16,), "rows": 302, "parameters": 4832, "longer": 4832}
