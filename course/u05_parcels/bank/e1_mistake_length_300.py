# ---
# kind: mistake
# exercise: e1
# about: takes the vocabulary for the length of a text
# loses:
#   u05_e1_predict_shapes: |
#     predicted['words']: wrong shape
#       expected: another shape
#       actual:   (300, 16)
#       hint:     the length is that of a text, not of the table
# checks:
#   u05_e1_predict_shapes: check_mapping
# hints:
#   u05_e1_predict_shapes: the length is that of a text, not of the table
# ---
# %% u05_e1_predict
predicted = {"country": (4,), "words": (300, 16), "mean": (16,), "rows": 302, "parameters": 4884, "longer": 4884}
