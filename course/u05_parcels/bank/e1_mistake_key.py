# ---
# kind: mistake
# exercise: e1
# about: a key misspelt
# loses:
#   u05_e1_predict_counts: |
#     predicted: wrong keys
#       expected: 'rows', 'parameters', 'longer'
#       actual:   'country', 'words', 'mean', 'row', 'parameters', 'longer'
#       hint:     the key 'row': did you mean 'rows'?
# checks:
#   u05_e1_predict_counts: check_mapping
# hints:
#   u05_e1_predict_counts: 'the key ''row'': did you mean ''rows''?'
# ---
# %% u05_e1_predict
predicted = {"country": (4,), "words": (None, 16), "mean": (16,), "row": 302, "parameters": 4884, "longer": 4884}
