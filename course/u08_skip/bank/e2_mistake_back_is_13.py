# ---
# kind: mistake
# exercise: e2
# about: doubling is thought to undo the half
# loses:
#   u08_e2_sizes_shapes: |
#     predicted['back']: wrong shape
#       expected: another shape
#       actual:   (13, 13, 10)
#       hint:     each place of the half becomes 2 by 2, and its channels stay
# checks:
#   u08_e2_sizes_shapes: check_mapping
# hints:
#   u08_e2_sizes_shapes: each place of the half becomes 2 by 2, and its channels stay
# ---
# %% u08_e2_sizes
predicted = {
    "valid": (11, 11, 10),
    "half": (7, 7, 10),
    "back": (13, 13, 10),
    "body": 550,
    "projection": 70,
    "norm": 24,
    "trained": 12,
}
fits = {8: True, 10: False, 12: True, 18: False, 20: True, 30: False}
