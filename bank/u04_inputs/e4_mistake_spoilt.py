# ---
# kind: mistake
# exercise: e4
# about: compares the blank prediction with itself
# loses:
#   u04_e4_off_changes: null
# ---
# %% u04_e4_off
blank = patients.copy()
blank["worst"] = blank["worst"].copy() * 0
without_worst = given.predict(blank, verbose=0)
changes = np.abs(without_worst - given.predict(blank, verbose=0)).ravel().tolist()
