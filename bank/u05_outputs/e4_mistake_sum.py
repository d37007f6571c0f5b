# ---
# kind: mistake
# exercise: e4
# about: takes the total for a plain sum
# loses:
#   u05_e4_read_weight: |
#     parity_weight: wrong number
#       expected: another number
#       actual:   1
#       hint:     with weight 1 the total would be 0.59
# checks:
#   u05_e4_read_weight: check_number
# ---
# %% u05_e4_read
parity_weight = 1
digits_wrong = 36
weak_head = "parity"
