# ---
# kind: mistake
# exercise: e1
# about: leaves the input out of the entries
# loses:
#   u10_e1_count_nested: |
#     counts['entries']: wrong number
#       expected: another number
#       actual:   2
#       hint:     the input is listed, too
# checks:
#   u10_e1_count_nested: check_mapping
# hints:
#   u10_e1_count_nested: the input is listed, too
# ---
# %% u10_e1_count
counts = {"entries": 2, "open": 4449, "frozen": 25, "pair": 4601}
