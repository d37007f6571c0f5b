# ---
# kind: mistake
# exercise: e1
# about: takes the concatenation for a sum
# loses:
#   u07_e1_shares_counts: |
#     counts['joined']: wrong number
#       expected: another number
#       actual:   7
#       hint:     that is a Dense on one of the two; side by side, along the last axis, they are wider
# checks:
#   u07_e1_shares_counts: check_mapping
# hints:
#   u07_e1_shares_counts: that is a Dense on one of the two; side by side, along the last axis, they are wider
# ---
# %% u07_e1_shares
shares = {"A": True, "B": False, "C": True, "D": False, "E": False, "F": True}
counts = {"arrays": 4, "joined": 7}
