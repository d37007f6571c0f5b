# ---
# kind: mistake
# exercise: e4
# about: changes the given dict itself and then compares it with itself
# loses:
#   u04_e4_off_changes: |
#     changes: wrong value at index (0,)
#       expected: another value (5 values of 5 differ)
#       actual:   0.0
#       hint:     nothing changes: are both one prediction, or was patients changed first?
# checks:
#   u04_e4_off_changes: check_array
# hints:
#   u04_e4_off_changes: 'nothing changes: are both one prediction, or was patients changed first?'
# ---
# %% u04_e4_off
patients["worst"] = np.zeros((5, 10))
without_worst = given.predict(patients, verbose=0)
changes = np.abs(given.predict(patients, verbose=0) - without_worst).ravel().tolist()
