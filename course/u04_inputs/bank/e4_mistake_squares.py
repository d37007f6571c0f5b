# ---
# kind: mistake
# exercise: e4
# about: takes the square for the size of a difference
# loses:
#   u04_e4_off_changes: |
#     changes: wrong value at index (0,)
#       expected: another value (5 values of 5 differ)
#       actual:   0.0116822
#       hint:     those are the squares of the differences
# checks:
#   u04_e4_off_changes: check_array
# hints:
#   u04_e4_off_changes: those are the squares of the differences
# ---
# %% u04_e4_off
without_worst = given.predict({**patients, "worst": np.zeros((5, 10))}, verbose=0)
changes = ((without_worst - given.predict(patients, verbose=0)) ** 2).ravel()
