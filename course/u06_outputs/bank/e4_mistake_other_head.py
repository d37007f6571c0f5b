# ---
# kind: mistake
# exercise: e4
# about: counts the parity mistakes
# loses:
#   u06_e4_read_wrong: |
#     digits_wrong: wrong number
#       expected: another number
#       actual:   162
#       hint:     that is the parity head
# checks:
#   u06_e4_read_wrong: check_count
# hints:
#   u06_e4_read_wrong: that is the parity head
# ---
# %% u06_e4_read
parity_weight = 2.0
digits_wrong = 162
weak_head = "parity"
