# ---
# kind: mistake
# exercise: e2
# about: judged it on the pictures to learn from
# loses:
#   u01_e2_judged_count: |
#     read_right: wrong number
#       expected: another number
#       actual:   1220
#       hint:     those are pictures to learn from: judge it on the ones held out
# checks:
#   u01_e2_judged_count: check_count
# hints:
#   u01_e2_judged_count: 'those are pictures to learn from: judge it on the ones held out'
# ---
# %% u01_e2_judged
said = template.predict(digits.x_train, verbose=0).argmax(axis=1)
read_right = int((said == digits.y_train).sum())
