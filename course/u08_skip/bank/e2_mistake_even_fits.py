# ---
# kind: mistake
# exercise: e2
# about: every even size is taken to fit
# loses:
#   u08_e2_sizes_fits: |
#     fits[10]: wrong
#       expected: the other truth value
#       actual:   True
#       hint:     halve twice, rounding up, double twice: is it the same size at both levels?
#     fits[18]: wrong
#       expected: the other truth value
#       actual:   True
#     fits[30]: wrong
#       expected: the other truth value
#       actual:   True
# checks:
#   u08_e2_sizes_fits: check_mapping
# hints:
#   u08_e2_sizes_fits: 'halve twice, rounding up, double twice: is it the same size at both levels?'
# ---
# %% u08_e2_sizes
predicted = {
    "valid": (11, 11, 10),
    "half": (7, 7, 10),
    "back": (14, 14, 10),
    "body": 550,
    "projection": 70,
    "norm": 24,
    "trained": 12,
}
fits = {8: True, 10: True, 12: True, 18: True, 20: True, 30: True}
