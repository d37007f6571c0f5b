# ---
# kind: mistake
# exercise: e5
# about: words for truth values
# loses:
#   u06_e5_prove_symmetric: null
# ---
# %% u06_e5_prove
if_shared = 5200
if_copied = 10200
symmetric = {
    "a - b": "no",
    "abs(a - b)": "yes",
    "a * b": "yes",
    "concatenate": "no",
    "maximum": "yes",
}
