# ---
# kind: mistake
# exercise: e1
# about: asks Keras for the scores of placeholders, which it tells wrongly
# loses:
#   u09_e1_predict_shapes: |
#     predicted['scores']: wrong shape
#       expected: another shape
#       actual:   (4, 6, 6)
#       hint:     of placeholders Keras tells this, wrongly: call the layer on numbers
# checks:
#   u09_e1_predict_shapes: check_mapping
# hints:
#   u09_e1_predict_shapes: 'of placeholders Keras tells this, wrongly: call the layer on numbers'
# ---
# %% u09_e1_predict
predicted = {"output": (6, 10), "scores": (4, 6, 6), "parameters": 950, "longer": 950}
