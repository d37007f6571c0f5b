# ---
# kind: mistake
# exercise: e5
# about: leaves out a key
# loses:
#   u07_e5_prove_symmetric: |
#     symmetric: wrong keys
#       expected: 'a - b', 'abs(a - b)', 'a * b', 'concatenate', 'maximum'
#       actual:   'a - b', 'abs(a - b)', 'a * b', 'concatenate'
#       hint:     missing: 'maximum'; keep the keys as they are and change the values only
# checks:
#   u07_e5_prove_symmetric: check_mapping
# hints:
#   u07_e5_prove_symmetric: 'missing: ''maximum''; keep the keys as they are and change the values only'
# ---
# %% u07_e5_prove
if_shared = 5200
if_copied = 10200
symmetric = {"a - b": False, "abs(a - b)": True, "a * b": True, "concatenate": False}
