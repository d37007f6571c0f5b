# ---
# kind: mistake
# exercise: e1
# about: thinks that nothing of a normalisation learns
# loses:
#   u10_e1_count_trainable: |
#     counts['open']: wrong number
#       expected: another number
#       actual:   4321
#       hint:     scale and shift of norm do learn; its means and variances don't
# checks:
#   u10_e1_count_trainable: check_mapping
# hints:
#   u10_e1_count_trainable: scale and shift of norm do learn; its means and variances don't
# ---
# %% u10_e1_count
counts = {"entries": 3, "open": 4321, "frozen": 25, "pair": 4601}
