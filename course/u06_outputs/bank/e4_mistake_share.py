# ---
# kind: mistake
# exercise: e4
# about: a share instead of a count
# loses:
#   u06_e4_read_wrong: |
#     digits_wrong: wrong number
#       expected: another number
#       actual:   0.1
#       hint:     that is a share: of 360 pictures, how many is it?
# checks:
#   u06_e4_read_wrong: check_count
# hints:
#   u06_e4_read_wrong: 'that is a share: of 360 pictures, how many is it?'
# ---
# %% u06_e4_read
parity_weight = 2.0
digits_wrong = 0.1
weak_head = "parity"
