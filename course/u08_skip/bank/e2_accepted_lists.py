# ---
# kind: accepted
# exercise: e2
# about: lists for tuples, floats for counts
# ---
# %% u08_e2_sizes
predicted = {
    "valid": [11, 11, 10],
    "half": [7, 7, 10],
    "back": [14, 14, 10],
    "body": 550.0,
    "projection": 70.0,
    "norm": 24.0,
    "trained": 12.0,
}
fits = {8: True, 10: False, 12: True, 18: False, 20: True, 30: False}
