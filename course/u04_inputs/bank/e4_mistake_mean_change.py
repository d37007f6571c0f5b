# ---
# kind: mistake
# exercise: e4
# about: one number for all patients
# loses:
#   u04_e4_off_changes: |
#     changes: wrong shape
#       expected: (5,)
#       actual:   ()
#       hint:     one number, where 5 are asked for
# checks:
#   u04_e4_off_changes: check_array
# hints:
#   u04_e4_off_changes: one number, where 5 are asked for
# ---
# %% u04_e4_off
without_worst = given.predict({**patients, "worst": np.zeros((5, 10))}, verbose=0)
changes = float(np.abs(without_worst - given.predict(patients, verbose=0)).mean())
