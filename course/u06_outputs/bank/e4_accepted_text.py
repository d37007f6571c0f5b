# ---
# kind: accepted
# exercise: e4
# about: whole numbers, capital letter
# ---
# %% u06_e4_read
parity_weight = 2
digits_wrong = 36.0
weak_head = "Parity"
