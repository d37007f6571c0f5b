# ---
# kind: accepted
# exercise: e5
# about: a dict that is filled later
# ---
# %% u07_e5_prove
if_shared = 5200
if_copied = 10200
symmetric = dict.fromkeys(["a - b", "abs(a - b)", "a * b", "concatenate", "maximum"], True)
symmetric["concatenate"] = symmetric["a - b"] = False
