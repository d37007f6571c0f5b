# ---
# kind: mistake
# exercise: e4
# about: what is left of the total, not divided
# loses:
#   u06_e4_read_weight: |
#     turned_weight: wrong number
#       expected: another number
#       actual:   0.34
#       hint:     that is what the turned loss adds to the total, weight and all: divide it by the turned loss
# checks:
#   u06_e4_read_weight: check_number
# hints:
#   u06_e4_read_weight: 'that is what the turned loss adds to the total, weight and all: divide it by the turned loss'
# ---
# %% u06_e4_read
turned_weight = 0.69 - 0.35
digits_wrong = 36
weak_head = "turned"
