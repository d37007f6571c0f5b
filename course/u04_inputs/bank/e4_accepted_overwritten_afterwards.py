# ---
# kind: accepted
# exercise: e4
# about: all three tables first, then the table in patients itself is overwritten
# ---
# %% u04_e4_off
full = given.predict(patients, verbose=0)
patients["worst"] = np.zeros_like(patients["worst"])
without_worst = given.predict(patients, verbose=0)
changes = np.abs(full - without_worst).ravel()
