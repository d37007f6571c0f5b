# ---
# kind: mistake
# exercise: e2
# about: the half is rounded down
# loses:
#   u08_e2_sizes_shapes: |
#     predicted['half']: wrong shape
#       expected: another shape
#       actual:   (6, 6, 10)
#       hint:     same padding and a stride of 2: half, rounded up; one channel for each filter
#     predicted['back']: wrong shape
#       expected: another shape
#       actual:   (12, 12, 10)
#       hint:     each place of the half becomes 2 by 2, and its channels stay
# checks:
#   u08_e2_sizes_shapes: check_mapping
# hints:
#   u08_e2_sizes_shapes: 'same padding and a stride of 2: half, rounded up; one channel for each filter'
# ---
# %% u08_e2_sizes
predicted = {
    "valid": (11, 11, 10),
    "half": (6, 6, 10),
    "back": (12, 12, 10),
    "body": 550,
    "projection": 70,
    "norm": 24,
    "trained": 12,
}
fits = {8: True, 10: False, 12: True, 18: False, 20: True, 30: False}
