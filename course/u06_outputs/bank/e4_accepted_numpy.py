# ---
# kind: accepted
# exercise: e4
# about: NumPy numbers
# ---
# %% u06_e4_read
parity_weight = __import__("numpy").float32(2)
digits_wrong = __import__("numpy").int64(36)
weak_head = "parity"
