# ---
# kind: accepted
# exercise: e4
# about: changes the given dict itself, after all predictions that need it
# ---
# %% u04_e4_off
full = given.predict(patients, verbose=0)
patients["worst"] = np.zeros_like(patients["worst"])
without_worst = given.predict(patients, verbose=0)
changes = [float(v) for v in np.abs(full - without_worst)[:, 0]]
