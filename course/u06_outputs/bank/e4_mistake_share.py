# ---
# kind: mistake
# exercise: e4
# about: a share, not a number
# loses:
#   u06_e4_read_wrong: |
#     digits_wrong: leads to another number
#       expected: one that leads to 0.1
#       actual:   0.1, which leads to 0.000277778
#       hint:     that is a share: of 360 pictures, how many is it?
# checks:
#   u06_e4_read_wrong: check_number
# hints:
#   u06_e4_read_wrong: 'that is a share: of 360 pictures, how many is it?'
# ---
# %% u06_e4_read
turned_weight = (0.69 - 0.35) / 0.68
digits_wrong = 0.1
weak_head = "turned"
