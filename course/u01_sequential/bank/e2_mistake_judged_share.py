# ---
# kind: mistake
# exercise: e2
# about: gave the share instead of the count
# loses:
#   u01_e2_judged_count: |
#     read_right: wrong number
#       expected: another number
#       actual:   0.906667
#       hint:     a count is a whole number
# checks:
#   u01_e2_judged_count: check_count
# hints:
#   u01_e2_judged_count: a count is a whole number
# ---
# %% u01_e2_judged
said = template.predict(digits.x_test, verbose=0).argmax(axis=1)
read_right = float((said == digits.y_test).mean())
