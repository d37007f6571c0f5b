# ---
# kind: mistake
# exercise: e2
# about: all four numbers of a channel are taken for trained
# loses:
#   u08_e2_sizes_parameters: |
#     predicted['trained']: wrong number
#       expected: another number
#       actual:   24
#       hint:     a scale and a shift for each channel of what it is called on; the averages follow the batches
# checks:
#   u08_e2_sizes_parameters: check_mapping
# hints:
#   u08_e2_sizes_parameters: a scale and a shift for each channel of what it is called on; the averages follow the batches
# ---
# %% u08_e2_sizes
predicted = {
    "valid": (11, 11, 10),
    "half": (7, 7, 10),
    "back": (14, 14, 10),
    "body": 550,
    "projection": 70,
    "norm": 24,
    "trained": 24,
}
fits = {8: True, 10: False, 12: True, 18: False, 20: True, 30: False}
