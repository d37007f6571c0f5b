# ---
# kind: mistake
# exercise: e1
# about: thinks that a frozen base's scale and shift learn on
# loses:
#   u10_e1_count_trainable: |
#     counts['frozen']: wrong number
#       expected: another number
#       actual:   153
#       hint:     frozen is frozen: scale and shift of norm, too
# checks:
#   u10_e1_count_trainable: check_mapping
# hints:
#   u10_e1_count_trainable: 'frozen is frozen: scale and shift of norm, too'
# ---
# %% u10_e1_count
counts = {"entries": 3, "open": 4449, "frozen": 153, "pair": 4601}
