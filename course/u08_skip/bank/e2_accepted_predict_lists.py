# ---
# kind: accepted
# exercise: e2
# about: shapes as lists, counts as arithmetic
# ---
# %% u08_e2_predict
predicted = {
    "same": [9, 9, 10],
    "valid": [7, 7, 10],
    "body": 9 * 6 * 10 + 10,
    "projection": 6 * 10 + 10,
}
