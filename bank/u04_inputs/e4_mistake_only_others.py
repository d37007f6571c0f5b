# ---
# kind: mistake
# exercise: e4
# about: leaves the key out, which raises
# loses:
#   u04_e4_off_shape: null
#   u04_e4_off_values: null
#   u04_e4_off_changes: null
# ---
# %% u04_e4_off
without_worst = None
changes = None
without_worst = given.predict({k: v for k, v in patients.items() if k != "worst"}, verbose=0)
changes = np.abs(without_worst - given.predict(patients, verbose=0)).ravel().tolist()
