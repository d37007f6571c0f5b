# ---
# kind: mistake
# exercise: e4
# about: a head in other letters
# loses:
#   u06_e4_read_weak: |
#     weak_head: not one of the options
#       expected: one of 'digit', 'turned'
#       actual:   'turnd'
#       hint:     did you mean 'turned'?
# checks:
#   u06_e4_read_weak: check_choice
# hints:
#   u06_e4_read_weak: did you mean 'turned'?
# ---
# %% u06_e4_read
turned_weight = (0.69 - 0.35) / 0.68
digits_wrong = 36
weak_head = "turnd"
