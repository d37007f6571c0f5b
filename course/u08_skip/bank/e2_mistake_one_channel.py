# ---
# kind: mistake
# exercise: e2
# about: the channels that come in are forgotten
# loses:
#   u08_e2_sizes_parameters: |
#     predicted['body']: wrong number
#       expected: another number
#       actual:   100
#       hint:     each filter holds window × window × channels coming in, and a bias
#     predicted['projection']: wrong number
#       expected: another number
#       actual:   20
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
    "body": 100,
    "projection": 20,
    "norm": 24,
    "trained": 12,
}
fits = {8: True, 10: False, 12: True, 18: False, 20: True, 30: False}
