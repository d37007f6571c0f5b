# ---
# kind: mistake
# exercise: e1
# about: the shapes as texts
# loses:
#   u05_e1_predict_shapes: |
#     predicted['country']: not a shape
#       expected: a shape, (...)
#       actual:   the text '(4,)'
#       hint:     write the shape without quotes, as a tuple
#     predicted['words']: not a shape
#       expected: a shape, (...)
#       actual:   the text '(None, 16)'
#       hint:     write the shape without quotes, as a tuple
#     predicted['mean']: not a shape
#       expected: a shape, (...)
#       actual:   the text '(16,)'
#       hint:     write the shape without quotes, as a tuple
# checks:
#   u05_e1_predict_shapes: check_mapping
# hints:
#   u05_e1_predict_shapes: write the shape without quotes, as a tuple
# ---
# %% u05_e1_predict
predicted = {"country": "(4,)", "words": "(None, 16)", "mean": "(16,)", "rows": 302, "parameters": 4884, "longer": 4884}
