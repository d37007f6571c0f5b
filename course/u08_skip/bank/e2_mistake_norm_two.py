# ---
# kind: mistake
# exercise: e2
# about: scale and shift only
# loses:
#   u08_e2_sizes_parameters: |
#     predicted['norm']: wrong number
#       expected: another number
#       actual:   12
#       hint:     for each channel of what it is called on: a scale, a shift, and two averages
# checks:
#   u08_e2_sizes_parameters: check_mapping
# hints:
#   u08_e2_sizes_parameters: 'for each channel of what it is called on: a scale, a shift, and two averages'
# ---
# %% u08_e2_sizes
predicted = {
    "valid": (11, 11, 10),
    "half": (7, 7, 10),
    "back": (14, 14, 10),
    "body": 550,
    "projection": 70,
    "norm": 12,
    "trained": 12,
}
fits = {8: True, 10: False, 12: True, 18: False, 20: True, 30: False}
