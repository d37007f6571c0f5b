# ---
# kind: mistake
# exercise: e5
# about: takes concatenation for symmetric
# loses:
#   u07_e5_prove_symmetric: |
#     symmetric['concatenate']: wrong
#       expected: the other truth value
#       actual:   True
#       hint:     try it with a = 1 and b = 3, then swap them
# checks:
#   u07_e5_prove_symmetric: check_mapping
# hints:
#   u07_e5_prove_symmetric: try it with a = 1 and b = 3, then swap them
# ---
# %% u07_e5_prove
if_shared = 5200
if_copied = 10200
symmetric = {
    "a - b": False,
    "abs(a - b)": True,
    "a * b": True,
    "concatenate": True,
    "maximum": True,
}
