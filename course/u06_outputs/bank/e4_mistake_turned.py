# ---
# kind: mistake
# exercise: e4
# about: the fraction upside down
# loses:
#   u06_e4_read_weight: |
#     parity_weight: leads to another number
#       expected: 0.83
#       actual:   0.47, from 0.5
#       hint:     turn the fraction round: what is left of the total, divided by the parity loss
# checks:
#   u06_e4_read_weight: check_number
# hints:
#   u06_e4_read_weight: 'turn the fraction round: what is left of the total, divided by the parity loss'
# ---
# %% u06_e4_read
parity_weight = 0.24 / (0.83 - 0.35)
digits_wrong = 36
weak_head = "parity"
