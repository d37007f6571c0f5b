# ---
# kind: mistake
# exercise: e4
# about: of the other head
# loses:
#   u06_e4_read_wrong: |
#     digits_wrong: leads to another number
#       expected: one that leads to 0.1
#       actual:   162, which leads to 0.45
#       hint:     that is the other head
# checks:
#   u06_e4_read_wrong: check_number
# hints:
#   u06_e4_read_wrong: that is the other head
# ---
# %% u06_e4_read
turned_weight = (0.69 - 0.35) / 0.68
digits_wrong = 162
weak_head = "turned"
