# ---
# kind: mistake
# exercise: e2
# about: the sizes are written as words
# loses:
#   u08_e2_sizes_fits: |
#     fits: wrong keys
#       expected: 8, 10, 12, 18, 20, 30
#       actual:   '8', '10', '12', '18', '20', '30'
#       hint:     the keys are numbers: write them without quotes
# checks:
#   u08_e2_sizes_fits: check_mapping
# hints:
#   u08_e2_sizes_fits: 'the keys are numbers: write them without quotes'
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
fits = {"8": True, "10": False, "12": True, "18": False, "20": True, "30": False}
