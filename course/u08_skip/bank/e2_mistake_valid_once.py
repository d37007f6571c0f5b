# ---
# kind: mistake
# exercise: e2
# about: padding takes one row and column, not two
# loses:
#   u08_e2_sizes_shapes: |
#     predicted['valid']: wrong shape
#       expected: another shape
#       actual:   (12, 12, 10)
#       hint:     without padding='same' a window of 3 keeps inside and loses a row or column at each side; one channel for each filter
# checks:
#   u08_e2_sizes_shapes: check_mapping
# hints:
#   u08_e2_sizes_shapes: without padding='same' a window of 3 keeps inside and loses a row or column at each side; one channel for each filter
# ---
# %% u08_e2_sizes
predicted = {
    "valid": (12, 12, 10),
    "half": (7, 7, 10),
    "back": (14, 14, 10),
    "body": 550,
    "projection": 70,
    "norm": 24,
    "trained": 12,
}
fits = {8: True, 10: False, 12: True, 18: False, 20: True, 30: False}
