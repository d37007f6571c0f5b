# ---
# kind: mistake
# exercise: e5
# about: counts a shared encoder once per call
# loses:
#   u07_e5_prove_shared: |
#     if_shared: wrong number
#       expected: another number
#       actual:   10200
# checks:
#   u07_e5_prove_shared: check_count
# ---
# %% u07_e5_prove
if_shared = 10200
if_copied = 10200
symmetric = {
    "a - b": False,
    "abs(a - b)": True,
    "a * b": True,
    "concatenate": False,
    "maximum": True,
}
