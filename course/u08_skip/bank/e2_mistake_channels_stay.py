# ---
# kind: mistake
# exercise: e2
# about: the channels are thought to stay as they came
# loses:
#   u08_e2_sizes_shapes: |
#     predicted['valid']: wrong shape
#       expected: another shape
#       actual:   (11, 11, 6)
#       hint:     without padding='same' a window of 3 keeps inside and loses a row or column at each side; one channel for each filter
#     predicted['half']: wrong shape
#       expected: another shape
#       actual:   (7, 7, 6)
#       hint:     same padding and a stride of 2: half, rounded up; one channel for each filter
#     predicted['back']: wrong shape
#       expected: another shape
#       actual:   (14, 14, 6)
#       hint:     each place of the half becomes 2 by 2, and its channels stay
# checks:
#   u08_e2_sizes_shapes: check_mapping
# hints:
#   u08_e2_sizes_shapes: without padding='same' a window of 3 keeps inside and loses a row or column at each side; one channel for each filter
# ---
# %% u08_e2_sizes
predicted = {
    "valid": (11, 11, 6),
    "half": (7, 7, 6),
    "back": (14, 14, 6),
    "body": 550,
    "projection": 70,
    "norm": 24,
    "trained": 12,
}
fits = {8: True, 10: False, 12: True, 18: False, 20: True, 30: False}
