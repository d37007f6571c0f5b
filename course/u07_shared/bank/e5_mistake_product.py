# ---
# kind: mistake
# exercise: e5
# about: takes the product for asymmetric
# loses:
#   u07_e5_prove_symmetric: |
#     symmetric['a * b']: wrong
#       expected: the other truth value
#       actual:   False
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
    "a * b": False,
    "concatenate": False,
    "maximum": True,
}
