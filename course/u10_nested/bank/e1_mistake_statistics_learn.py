# ---
# kind: mistake
# exercise: e1
# about: lets the means and variances learn
# loses:
#   u10_e1_count_trainable: |
#     counts['open']: wrong number
#       expected: another number
#       actual:   4577
#       hint:     means and variances of norm are no weights that a gradient moves
# checks:
#   u10_e1_count_trainable: check_mapping
# hints:
#   u10_e1_count_trainable: means and variances of norm are no weights that a gradient moves
# ---
# %% u10_e1_count
counts = {"entries": 3, "open": 4577, "frozen": 25, "pair": 4601}
