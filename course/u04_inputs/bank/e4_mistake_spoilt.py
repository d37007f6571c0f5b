# ---
# kind: mistake
# exercise: e4
# about: compares the blank prediction with itself
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
blank = patients.copy()
blank["worst"] = blank["worst"].copy() * 0
without_worst = given.predict(blank, verbose=0)
changes = np.abs(without_worst - given.predict(blank, verbose=0)).ravel().tolist()
