# ---
# kind: mistake
# exercise: e1
# about: takes the concatenation for a sum
# loses:
#   u07_e1_shares_counts: |
#     counts['joined']: wrong number
#       expected: another number
#       actual:   7
#       hint:     a weight for each number that comes in, and one bias: how wide is the concatenation?
# checks:
#   u07_e1_shares_counts: check_mapping
# hints:
#   u07_e1_shares_counts: 'a weight for each number that comes in, and one bias: how wide is the concatenation?'
# ---
# %% u07_e1_shares
shares = {"A": True, "B": False, "C": True, "D": False, "E": False, "F": True}
counts = {"arrays": 4, "joined": 7}
