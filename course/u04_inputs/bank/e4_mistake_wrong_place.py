# ---
# kind: mistake
# exercise: e4
# about: the zeros stand last in the list, where error is
# loses:
#   u04_e4_off_values: |
#     without_worst: wrong value at index (0, 0)
#       expected: another value (5 values of 5 differ)
#       actual:   0.654983
#       hint:     zeros for worst, the patients' own numbers for mean and error, each to its own input
#   u04_e4_off_changes: |
#     changes: wrong value at index (0,)
#       expected: another value (5 values of 5 differ)
#       actual:   0.0144238
#       hint:     this follows from without_worst, which is not right yet: put that right first
# checks:
#   u04_e4_off_values: check_array
#   u04_e4_off_changes: check_array
# hints:
#   u04_e4_off_values: zeros for worst, the patients' own numbers for mean and error, each to its own input
#   u04_e4_off_changes: 'this follows from without_worst, which is not right yet: put that right first'
# ---
# %% u04_e4_off
without_worst = given.predict([patients["worst"], patients["mean"], np.zeros((5, 10))], verbose=0)
changes = np.abs(without_worst - given.predict(patients, verbose=0)).ravel().tolist()
