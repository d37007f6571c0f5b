# ---
# kind: accepted
# exercise: e4
# about: computed with rounding left in
# ---
# %% u06_e4_read
parity_weight = (0.83 - 0.35) / 0.24
digits_wrong = 360 - 0.9 * 360
weak_head = "parity"
