# ---
# kind: mistake
# exercise: e4
# about: keeps the sign
# loses:
#   u04_e4_off_changes: |
#     changes: wrong value at index (0,)
#       expected: another value (2 values of 5 differ)
#       actual:   -0.108084
#       hint:     the size of the difference, without its sign
# checks:
#   u04_e4_off_changes: check_array
# hints:
#   u04_e4_off_changes: the size of the difference, without its sign
# ---
# %% u04_e4_off
without_worst = given.predict({**patients, "worst": np.zeros((5, 10))}, verbose=0)
changes = (without_worst - given.predict(patients, verbose=0)).ravel().tolist()
