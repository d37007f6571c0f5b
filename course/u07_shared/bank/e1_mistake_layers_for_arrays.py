# ---
# kind: mistake
# exercise: e1
# about: counts layers, and forgets the bias of the last
# loses:
#   u07_e1_shares_counts: |
#     counts['arrays']: wrong number
#       expected: another number
#       actual:   2
#       hint:     a kernel and a bias for each layer; how many layers does way B make?
#     counts['joined']: wrong number
#       expected: another number
#       actual:   12
#       hint:     a weight for each number that comes in, and one bias: how wide is the concatenation?
# checks:
#   u07_e1_shares_counts: check_mapping
# hints:
#   u07_e1_shares_counts: a kernel and a bias for each layer; how many layers does way B make?
# ---
# %% u07_e1_shares
shares = {"A": True, "B": False, "C": True, "D": False, "E": False, "F": True}
counts = {"arrays": 2, "joined": 12}
