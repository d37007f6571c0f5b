# ---
# kind: accepted
# exercise: e1
# about: numbers as floats and of NumPy, in another order
# ---
# %% u10_e1_count
counts = {"pair": np.int64(4601), "frozen": 25.0, "open": np.float64(4449), "entries": 3.0}
