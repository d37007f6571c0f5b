# ---
# kind: mistake
# exercise: e2
# about: the biases are forgotten
# loses:
#   u08_e2_sizes_parameters: |
#     predicted['body']: wrong number
#       expected: another number
#       actual:   540
#       hint:     each filter holds window × window × channels coming in, and a bias
#     predicted['projection']: wrong number
#       expected: another number
#       actual:   60
#       hint:     a window of 1 by 1: one weight for each channel coming in, and a bias
# checks:
#   u08_e2_sizes_parameters: check_mapping
# hints:
#   u08_e2_sizes_parameters: each filter holds window × window × channels coming in, and a bias
# ---
# %% u08_e2_sizes
predicted = {
    "valid": (11, 11, 10),
    "half": (7, 7, 10),
    "back": (14, 14, 10),
    "body": 540,
    "projection": 60,
    "norm": 24,
    "trained": 12,
}
fits = {8: True, 10: False, 12: True, 18: False, 20: True, 30: False}
