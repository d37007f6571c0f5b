# ---
# kind: accepted
# exercise: e5
# about: sums left to Python, floats
# ---
# %% u07_e5_prove
if_shared = 5000 + 200
if_copied = 2 * 5000.0 + 200
symmetric = {
    "a - b": False,
    "abs(a - b)": True,
    "a * b": True,
    "concatenate": False,
    "maximum": True,
}
