# ---
# kind: mistake
# exercise: e5
# about: leaves out a key
# loses:
#   u06_e5_prove_symmetric: null
# ---
# %% u06_e5_prove
if_shared = 5200
if_copied = 10200
symmetric = {"a - b": False, "abs(a - b)": True, "a * b": True, "concatenate": False}
