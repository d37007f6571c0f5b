# ---
# kind: mistake
# exercise: e6
# about: the cell stops with an error after the two plain answers
# loses:
#   u03_e6_clinic_merge: |
#     not attempted: repaired is None
#       actual:   a cell stopped with ValueError: Received an invalid value for `units`, expected a positive integer. Received: units=ten
#       hint:     units is a whole number: layers.Dense(64); the tensor comes in the second brackets
#   u03_e6_clinic_repaired: |
#     not attempted: repaired is None
#       actual:   a cell stopped with ValueError: Received an invalid value for `units`, expected a positive integer. Received: units=ten
#       hint:     units is a whole number: layers.Dense(64); the tensor comes in the second brackets
# checks:
#   u03_e6_clinic_merge: check_merge
#   u03_e6_clinic_repaired: check_attempted
# hints:
#   u03_e6_clinic_merge: 'units is a whole number: layers.Dense(64); the tensor comes in the second brackets'
#   u03_e6_clinic_repaired: 'units is a whole number: layers.Dense(64); the tensor comes in the second brackets'
# ---
# %% u03_e6_clinic
fault = "broadcast"
lacking = 63
repaired = admitted((16, "relu", 10), (6, "tanh", "ten"))
