# ---
# kind: mistake
# exercise: e5
# about: hands in patient D as it is
# loses:
#   u07_e5_clinic_symmetric: |
#     repaired: exchanging the inputs changes the predictions
#       expected: the same predictions for (a, b) and (b, a)
#       actual:   other predictions
#       hint:     a - b changes its sign when a and b are exchanged; take the absolute value of the difference, as the last step
#   u07_e5_clinic_repaired: |
#     repaired: the absolute value is missing
#       expected: absolute, between layer 3 (subtract) and layer 4 (Dense, 1 unit)
#       actual:   layer 4 (Dense, 1 unit) reads layer 3 (subtract)
#       hint:     without it the result changes its sign when the two operands are swapped
# checks:
#   u07_e5_clinic_symmetric: check_symmetric
#   u07_e5_clinic_repaired: check_same_architecture
# hints:
#   u07_e5_clinic_symmetric: a - b changes its sign when a and b are exchanged; take the absolute value of the difference, as the last step
#   u07_e5_clinic_repaired: without it the result changes its sign when the two operands are swapped
# ---
# %% u07_e5_clinic
faults = {"A": "too early", "B": "half shared", "C": "made twice", "D": "sign kept"}
changed = {"A": 0, "B": 10, "C": 10, "D": 10}
other = {"A": 0, "B": 10, "C": 10, "D": 0}
repaired = patients["D"]
