# ---
# kind: mistake
# exercise: e4
# about: names something that is no head
# loses:
#   u06_e4_read_weak: |
#     weak_head: not one of the options
#       expected: one of 'digit', 'parity'
#       actual:   'trunk'
# checks:
#   u06_e4_read_weak: check_choice
# ---
# %% u06_e4_read
parity_weight = 2.0
digits_wrong = 36
weak_head = "trunk"
