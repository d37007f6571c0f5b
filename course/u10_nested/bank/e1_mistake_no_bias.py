# ---
# kind: mistake
# exercise: e1
# about: forgets the bias of the head
# loses:
#   u10_e1_count_trainable: |
#     counts['frozen']: wrong number
#       expected: another number
#       actual:   24
#       hint:     the head has a bias, too
# checks:
#   u10_e1_count_trainable: check_mapping
# hints:
#   u10_e1_count_trainable: the head has a bias, too
# ---
# %% u10_e1_count
counts = {"entries": 3, "open": 4449, "frozen": 24, "pair": 4601}
