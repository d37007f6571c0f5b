# ---
# kind: mistake
# exercise: e2
# about: judged the three pictures of the worked number only
# loses:
#   u01_e2_judged_count: |
#     read_right: wrong number
#       expected: another number
#       actual:   2
#       hint:     ask template; for each held-out picture by itself (axis=1), compare the place of the largest probability with the label
# checks:
#   u01_e2_judged_count: check_count
# hints:
#   u01_e2_judged_count: ask template; for each held-out picture by itself (axis=1), compare the place of the largest probability with the label
# ---
# %% u01_e2_judged
said = template.predict(digits.x_test[:3], verbose=0).argmax(axis=1)
read_right = int((said == digits.y_test[:3]).sum())
