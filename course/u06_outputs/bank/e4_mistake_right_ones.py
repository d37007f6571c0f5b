# ---
# kind: mistake
# exercise: e4
# about: counts the right ones
# loses:
#   u06_e4_read_wrong: |
#     digits_wrong: wrong number
#       expected: another number
#       actual:   324
#       hint:     that many were right
# checks:
#   u06_e4_read_wrong: check_count
# hints:
#   u06_e4_read_wrong: that many were right
# ---
# %% u06_e4_read
parity_weight = 2.0
digits_wrong = 324
weak_head = "parity"
