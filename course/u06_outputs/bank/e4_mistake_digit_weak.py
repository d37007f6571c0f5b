# ---
# kind: mistake
# exercise: e4
# about: takes the head with fewer right answers by chance for the weaker
# loses:
#   u06_e4_read_weak: |
#     weak_head: wrong choice
#       expected: another of the options
#       actual:   'digit'
#       hint:     a guess among ten digits is right one time in ten; 0.90 is far above
# checks:
#   u06_e4_read_weak: check_choice
# hints:
#   u06_e4_read_weak: a guess among ten digits is right one time in ten; 0.90 is far above
# ---
# %% u06_e4_read
turned_weight = (0.69 - 0.35) / 0.68
digits_wrong = 36
weak_head = "digit"
