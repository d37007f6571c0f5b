# ---
# kind: accepted
# exercise: e4
# about: plain numbers
# ---
# %% u06_e4_read
turned_weight = 1 / 2
digits_wrong = 36.0
weak_head = "turned"
