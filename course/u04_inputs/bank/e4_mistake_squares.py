# ---
# kind: mistake
# exercise: e4
# about: takes the square for the size of a difference
# loses:
#   u04_e4_off_changes: ''
# ---
# %% u04_e4_off
without_worst = given.predict({**patients, "worst": np.zeros((5, 10))}, verbose=0)
changes = ((without_worst - given.predict(patients, verbose=0)) ** 2).ravel()
