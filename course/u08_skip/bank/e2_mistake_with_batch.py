# ---
# kind: mistake
# exercise: e2
# about: the batch is written into the shapes
# loses:
#   u08_e2_sizes_shapes: |
#     predicted['valid']: wrong shape
#       expected: another shape
#       actual:   (None, 11, 11, 10)
#       hint:     this is with the batch dimension; give the shape of one sample, without it
#     predicted['half']: wrong shape
#       expected: another shape
#       actual:   (None, 7, 7, 10)
#       hint:     this is with the batch dimension; give the shape of one sample, without it
#     predicted['back']: wrong shape
#       expected: another shape
#       actual:   (None, 14, 14, 10)
#       hint:     this is with the batch dimension; give the shape of one sample, without it
# checks:
#   u08_e2_sizes_shapes: check_mapping
# hints:
#   u08_e2_sizes_shapes: this is with the batch dimension; give the shape of one sample, without it
# ---
# %% u08_e2_sizes
predicted = {
    "valid": (None, 11, 11, 10),
    "half": (None, 7, 7, 10),
    "back": (None, 14, 14, 10),
    "body": 550,
    "projection": 70,
    "norm": 24,
    "trained": 12,
}
fits = {8: True, 10: False, 12: True, 18: False, 20: True, 30: False}
