# ---
# kind: mistake
# exercise: e1
# about: parameters for arrays
# loses:
#   u07_e1_shares_counts: |
#     counts['arrays']: wrong number
#       expected: another number
#       actual:   108
#       hint:     a kernel and a bias for each layer; how many layers does way B make?
# checks:
#   u07_e1_shares_counts: check_mapping
# hints:
#   u07_e1_shares_counts: a kernel and a bias for each layer; how many layers does way B make?
# ---
# %% u07_e1_shares
shares = {"A": True, "B": False, "C": True, "D": False, "E": False, "F": True}
counts = {"arrays": 108, "joined": 13}
