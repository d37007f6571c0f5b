# ---
# kind: mistake
# exercise: e5
# about: words for truth values
# loses:
#   u07_e5_prove_symmetric: |
#     symmetric['a - b']: not True or False
#       expected: True or False
#       actual:   the text 'no'
#       hint:     try it with a = 1 and b = 3, then swap them
#     symmetric['abs(a - b)']: not True or False
#       expected: True or False
#       actual:   the text 'yes'
#     symmetric['a * b']: not True or False
#       expected: True or False
#       actual:   the text 'yes'
#     and 2 more
# checks:
#   u07_e5_prove_symmetric: check_mapping
# hints:
#   u07_e5_prove_symmetric: try it with a = 1 and b = 3, then swap them
# ---
# %% u07_e5_prove
if_shared = 5200
if_copied = 10200
symmetric = {
    "a - b": "no",
    "abs(a - b)": "yes",
    "a * b": "yes",
    "concatenate": "no",
    "maximum": "yes",
}
