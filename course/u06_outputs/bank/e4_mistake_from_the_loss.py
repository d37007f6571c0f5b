# ---
# kind: mistake
# exercise: e4
# about: from the loss
# loses:
#   u06_e4_read_wrong: |
#     digits_wrong: leads to another number
#       expected: one that leads to 0.1
#       actual:   126, which leads to 0.35
#       hint:     0.35 is the loss; the share of right answers is the accuracy
# checks:
#   u06_e4_read_wrong: check_number
# hints:
#   u06_e4_read_wrong: 0.35 is the loss; the share of right answers is the accuracy
# ---
# %% u06_e4_read
turned_weight = (0.69 - 0.35) / 0.68
digits_wrong = 126
weak_head = "turned"
