# ---
# kind: mistake
# exercise: e4
# about: switches worst off for all held-out tumours
# loses:
#   u04_e4_off_shape: |
#     the shape of without_worst: wrong shape
#       expected: another shape
#       actual:   (143, 1)
#       hint:     those are all the held-out tumours: predict for the five in patients
#   u04_e4_off_values: |
#     without_worst: wrong shape
#       expected: (5, 1)
#       actual:   (143, 1)
#       hint:     those are all the held-out tumours: predict for the five in patients
#   u04_e4_off_changes: |
#     changes: wrong shape
#       expected: (5,)
#       actual:   (143,)
#       hint:     the size of the difference, without its sign, as five plain numbers
# checks:
#   u04_e4_off_shape: check_shape
#   u04_e4_off_values: check_array
#   u04_e4_off_changes: check_array
# hints:
#   u04_e4_off_shape: 'those are all the held-out tumours: predict for the five in patients'
#   u04_e4_off_values: 'those are all the held-out tumours: predict for the five in patients'
#   u04_e4_off_changes: the size of the difference, without its sign, as five plain numbers
# ---
# %% u04_e4_off
blank = {**tumours.x_test, "worst": np.zeros_like(tumours.x_test["worst"])}
without_worst = given.predict(blank, verbose=0)
changes = np.abs(given.predict(tumours.x_test, verbose=0) - without_worst).ravel()
