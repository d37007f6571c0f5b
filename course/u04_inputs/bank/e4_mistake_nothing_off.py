# ---
# kind: mistake
# exercise: e4
# about: multiplies by zero and does not keep the result
# loses:
#   u04_e4_off_values: |
#     without_worst: wrong value at index (0, 0)
#       expected: another value (5 values of 5 differ)
#       actual:   0.640559
#       hint:     this is with all three tables
#   u04_e4_off_changes: |
#     changes: wrong value at index (0,)
#       expected: another value (5 values of 5 differ)
#       actual:   0.0
#       hint:     nothing changes: are both one prediction, or was patients changed first?
# checks:
#   u04_e4_off_values: check_array
#   u04_e4_off_changes: check_array
# hints:
#   u04_e4_off_values: this is with all three tables
#   u04_e4_off_changes: 'nothing changes: are both one prediction, or was patients changed first?'
# ---
# %% u04_e4_off
blank = dict(patients)
blank["worst"] * 0
without_worst = given.predict(blank, verbose=0)
changes = np.abs(given.predict(patients, verbose=0) - without_worst).ravel()
