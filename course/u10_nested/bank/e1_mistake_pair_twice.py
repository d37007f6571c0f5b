# ---
# kind: mistake
# exercise: e1
# about: counts the base once for each call
# loses:
#   u10_e1_count_nested: |
#     counts['pair']: wrong number
#       expected: another number
#       actual:   9153
#       hint:     the second call of base adds no weights: it is one object
# checks:
#   u10_e1_count_nested: check_mapping
# hints:
#   u10_e1_count_nested: 'the second call of base adds no weights: it is one object'
# ---
# %% u10_e1_count
counts = {"entries": 3, "open": 4449, "frozen": 25, "pair": 9153}
