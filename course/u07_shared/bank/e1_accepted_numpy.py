# ---
# kind: accepted
# exercise: e1
# about: truth values of NumPy, whole numbers as floats
# ---
# %% u07_e1_shares
shares = dict(zip("ABCDEF", np.array([1, 0, 1, 0, 0, 1]) == 1))
counts = {"joined": 2 * 6 + 1.0, "arrays": 2 * 2.0}
