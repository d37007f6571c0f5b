# ---
# kind: mistake
# exercise: e1
# about: puts the batch into the shapes
# loses:
#   u09_e1_predict_shapes: |
#     predicted['output']: wrong shape
#       expected: another shape
#       actual:   (None, 6, 10)
#       hint:     this is with the batch dimension; give the shape of one sample, without it
#     predicted['scores']: wrong shape
#       expected: another shape
#       actual:   (None, 4, 6, 9)
#       hint:     this is with the batch dimension; give the shape of one sample, without it
# checks:
#   u09_e1_predict_shapes: check_mapping
# hints:
#   u09_e1_predict_shapes: this is with the batch dimension; give the shape of one sample, without it
# ---
# %% u09_e1_predict
predicted = {"output": (None, 6, 10), "scores": (None, 4, 6, 9), "parameters": 950, "longer": 950}
