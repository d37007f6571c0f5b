# ---
# kind: mistake
# exercise: e4
# about: ones instead of zeros
# loses:
#   u04_e4_off_values: null
#   u04_e4_off_changes: null
# ---
# %% u04_e4_off
without_worst = given.predict({**patients, "worst": np.ones((5, 10))}, verbose=0)
changes = np.abs(without_worst - given.predict(patients, verbose=0)).ravel().tolist()
