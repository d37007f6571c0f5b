# ---
# kind: mistake
# exercise: e4
# about: hands in patient D as it is
# loses:
#   u09_e4_clinic_repaired: |
#     repaired: wrong number of skip connections
#       expected: 3 identity shortcuts
#       actual:   2 identity shortcuts
#       hint:     no more shortcut ends in an add: is a block missing, or its add?
# checks:
#   u09_e4_clinic_repaired: check_skip
# hints:
#   u09_e4_clinic_repaired: 'no more shortcut ends in an add: is a block missing, or its add?'
# ---
# %% u09_e4_clinic
faults = {"A": "no mask", "B": "exchanged", "C": "post-norm", "D": "one shortcut"}
ahead = {"A": 7, "B": 7, "C": 0, "D": 0}
repaired = patients["D"]
