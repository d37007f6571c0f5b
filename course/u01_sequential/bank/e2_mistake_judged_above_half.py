# ---
# kind: mistake
# exercise: e2
# about: counts large probabilities, not agreement with the labels
# loses:
#   u01_e2_judged_count: |
#     read_right: wrong number
#       expected: another number
#       actual:   148
#       hint:     those are probabilities above 0.5: is each answer compared with its label?
# checks:
#   u01_e2_judged_count: check_count
# hints:
#   u01_e2_judged_count: 'those are probabilities above 0.5: is each answer compared with its label?'
# ---
# %% u01_e2_judged
said = template.predict(digits.x_test, verbose=0)
read_right = int((said > 0.5).sum())
