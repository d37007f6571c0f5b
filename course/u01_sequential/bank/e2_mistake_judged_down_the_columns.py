# ---
# kind: mistake
# exercise: e2
# about: the largest down the columns: the cell stops with an error
# loses:
#   u01_e2_judged_count: |
#     not attempted: read_right is None
#       actual:   a cell stopped with ValueError: operands could not be broadcast together with shapes (10,) (450,)
#       hint:     mend that error, run the cell, then run this one again
# checks:
#   u01_e2_judged_count: check_attempted
# hints:
#   u01_e2_judged_count: mend that error, run the cell, then run this one again
# ---
# %% u01_e2_judged
said = template.predict(digits.x_test, verbose=0).argmax(axis=0)
read_right = int(np.equal(said, digits.y_test).sum())
