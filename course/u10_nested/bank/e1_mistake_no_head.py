# ---
# kind: mistake
# exercise: e1
# about: forgets that the head learns
# loses:
#   u10_e1_count_trainable: |
#     counts['open']: wrong number
#       expected: another number
#       actual:   4424
#       hint:     that is the base alone: the head learns, too
# checks:
#   u10_e1_count_trainable: check_mapping
# hints:
#   u10_e1_count_trainable: 'that is the base alone: the head learns, too'
# ---
# %% u10_e1_count
counts = {"entries": 3, "open": 4424, "frozen": 25, "pair": 4601}
