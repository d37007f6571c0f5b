# ---
# kind: mistake
# exercise: e1
# about: a longer text takes a larger table
# loses:
#   u05_e1_predict_counts: |
#     predicted['longer']: wrong number
#       expected: another number
#       actual:   48840
#       hint:     does a table hold a row for each place in a text, or for each word there is?
# checks:
#   u05_e1_predict_counts: check_mapping
# hints:
#   u05_e1_predict_counts: does a table hold a row for each place in a text, or for each word there is?
# ---
# %% u05_e1_predict
predicted = {"country": (4,), "words": (None, 16), "mean": (16,), "rows": 302, "parameters": 4884, "longer": 48840}
