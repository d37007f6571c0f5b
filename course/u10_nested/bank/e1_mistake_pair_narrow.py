# ---
# kind: mistake
# exercise: e1
# about: takes the concatenation for no wider than one call
# loses:
#   u10_e1_count_nested: |
#     counts['pair']: wrong number
#       expected: another number
#       actual:   4577
#       hint:     the last layer sees the features of both calls, side by side
# checks:
#   u10_e1_count_nested: check_mapping
# hints:
#   u10_e1_count_nested: the last layer sees the features of both calls, side by side
# ---
# %% u10_e1_count
counts = {"entries": 3, "open": 4449, "frozen": 25, "pair": 4577}
