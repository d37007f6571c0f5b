# ---
# kind: mistake
# exercise: e2
# about: counted the mistakes
# loses:
#   u01_e2_judged_count: |
#     read_right: wrong number
#       expected: another number
#       actual:   42
#       hint:     so many template gets wrong; or was another model asked?
# checks:
#   u01_e2_judged_count: check_count
# hints:
#   u01_e2_judged_count: so many template gets wrong; or was another model asked?
# ---
# %% u01_e2_judged
said = template.predict(digits.x_test, verbose=0).argmax(axis=1)
read_right = int((said != digits.y_test).sum())
