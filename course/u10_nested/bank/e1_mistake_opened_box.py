# ---
# kind: mistake
# exercise: e1
# about: counts what is inside the base one by one
# loses:
#   u10_e1_count_nested: |
#     counts['entries']: wrong number
#       expected: another number
#       actual:   6
#       hint:     a model inside is one entry, whatever it holds
# checks:
#   u10_e1_count_nested: check_mapping
# hints:
#   u10_e1_count_nested: a model inside is one entry, whatever it holds
# ---
# %% u10_e1_count
counts = {"entries": 6, "open": 4449, "frozen": 25, "pair": 4601}
