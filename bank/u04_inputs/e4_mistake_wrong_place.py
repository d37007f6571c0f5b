# ---
# kind: mistake
# exercise: e4
# about: the zeros stand last in the list, where error is
# loses:
#   u04_e4_off_values: null
#   u04_e4_off_changes: null
# ---
# %% u04_e4_off
without_worst = given.predict([patients["worst"], patients["mean"], np.zeros((5, 10))], verbose=0)
changes = np.abs(without_worst - given.predict(patients, verbose=0)).ravel().tolist()
