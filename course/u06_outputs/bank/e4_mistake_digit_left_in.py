# ---
# kind: mistake
# exercise: e4
# about: divides the whole total
# loses:
#   u06_e4_read_weight: |
#     turned_weight: wrong number
#       expected: another number
#       actual:   1.01471
#       hint:     take the digit loss off the total first
# checks:
#   u06_e4_read_weight: check_number
# hints:
#   u06_e4_read_weight: take the digit loss off the total first
# ---
# %% u06_e4_read
turned_weight = 0.69 / 0.68
digits_wrong = 36
weak_head = "turned"
