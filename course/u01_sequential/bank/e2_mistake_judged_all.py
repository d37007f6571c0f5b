# ---
# kind: mistake
# exercise: e2
# about: counted the answers, not the right ones
# loses:
#   u01_e2_judged_count: |
#     read_right: wrong number
#       expected: another number
#       actual:   450
#       hint:     that is how many there are: on how many of them is it right?
# checks:
#   u01_e2_judged_count: check_count
# hints:
#   u01_e2_judged_count: 'that is how many there are: on how many of them is it right?'
# ---
# %% u01_e2_judged
read_right = len(template.predict(digits.x_test, verbose=0))
