# ---
# kind: mistake
# exercise: e1
# about: gives what is frozen, not what is left
# loses:
#   u10_e1_count_trainable: |
#     counts['frozen']: wrong number
#       expected: another number
#       actual:   4552
#       hint:     that is what is frozen
# checks:
#   u10_e1_count_trainable: check_mapping
# hints:
#   u10_e1_count_trainable: that is what is frozen
# ---
# %% u10_e1_count
counts = {"entries": 3, "open": 4449, "frozen": 4552, "pair": 4601}
