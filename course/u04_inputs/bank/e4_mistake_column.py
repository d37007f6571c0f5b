# ---
# kind: mistake
# exercise: e4
# about: the changes as a column
# loses:
#   u04_e4_off_changes: |
#     changes: wrong shape
#       expected: (5,)
#       actual:   (5, 1)
#       hint:     as many values as asked for, otherwise arranged: .ravel() puts them right
# checks:
#   u04_e4_off_changes: check_array
# hints:
#   u04_e4_off_changes: 'as many values as asked for, otherwise arranged: .ravel() puts them right'
# ---
# %% u04_e4_off
without_worst = given.predict({**patients, "worst": np.zeros((5, 10))}, verbose=0)
changes = np.abs(given.predict(patients, verbose=0) - without_worst)
