# ---
# kind: mistake
# exercise: e2
# about: the batch is written into the shapes
# loses:
#   u08_e2_sizes_shapes: |
#     predicted['valid']: wrong shape
#       expected: another shape
#       actual:   (None, 11, 11, 10)
#       hint:     a window of 3 loses one row or column at each side; one channel for each filter
#     predicted['half']: wrong shape
#       expected: another shape
#       actual:   (None, 7, 7, 10)
#       hint:     same padding and a stride of 2: half, rounded up; one channel for each filter
#     predicted['back']: wrong shape
#       expected: another shape
#       actual:   (None, 14, 14, 10)
#       hint:     each place of the half becomes 2 by 2, and its channels stay
# checks:
#   u08_e2_sizes_shapes: check_mapping
# hints:
#   u08_e2_sizes_shapes: a window of 3 loses one row or column at each side; one channel for each filter
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
