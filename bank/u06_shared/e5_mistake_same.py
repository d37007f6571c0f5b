# ---
# kind: mistake
# exercise: e5
# about: no difference between sharing and copying
# loses:
#   u06_e5_prove_copied: null
# ---
# %% u06_e5_prove
if_shared = 5200
if_copied = 5200
symmetric = {
    "a - b": False,
    "abs(a - b)": True,
    "a * b": True,
    "concatenate": False,
    "maximum": True,
}
