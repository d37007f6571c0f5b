# ---
# kind: mistake
# exercise: e4
# about: the fraction turned round
# loses:
#   u06_e4_read_weight: |
#     turned_weight: wrong number
#       expected: another number
#       actual:   2.0
#       hint:     turn the fraction round: what is left of the total, divided by the turned loss
# checks:
#   u06_e4_read_weight: check_number
# hints:
#   u06_e4_read_weight: 'turn the fraction round: what is left of the total, divided by the turned loss'
# ---
# %% u06_e4_read
turned_weight = 0.68 / (0.69 - 0.35)
digits_wrong = 36
weak_head = "turned"
