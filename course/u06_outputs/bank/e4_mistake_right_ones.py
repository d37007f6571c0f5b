# ---
# kind: mistake
# exercise: e4
# about: counts the right ones
# loses:
#   u06_e4_read_wrong: |
#     digits_wrong: leads to another number
#       expected: one that leads to 0.1
#       actual:   324, which leads to 0.9
#       hint:     that many were right
# checks:
#   u06_e4_read_wrong: check_number
# hints:
#   u06_e4_read_wrong: that many were right
# ---
# %% u06_e4_read
turned_weight = (0.69 - 0.35) / 0.68
digits_wrong = 324
weak_head = "turned"
