# ---
# kind: mistake
# exercise: e4
# about: takes the total for a plain sum
# loses:
#   u06_e4_read_weight: |
#     parity_weight: leads to another number
#       expected: 0.83
#       actual:   0.59, from 1
#       hint:     the total is the digit loss plus the weight times the parity loss
# checks:
#   u06_e4_read_weight: check_number
# hints:
#   u06_e4_read_weight: the total is the digit loss plus the weight times the parity loss
# ---
# %% u06_e4_read
parity_weight = 1
digits_wrong = 36
weak_head = "parity"
