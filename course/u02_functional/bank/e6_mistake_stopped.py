# ---
# kind: mistake
# exercise: e6
# about: the cell stops before the repair
# loses:
#   u02_e6_clinic_repaired: |
#     not attempted: repaired is None
#       actual:   a cell stopped with IndexError: list index out of range
#       hint:     there are fewer entries than that: places are counted from 0, and an empty list has none
# checks:
#   u02_e6_clinic_repaired: check_attempted
# hints:
#   u02_e6_clinic_repaired: 'there are fewer entries than that: places are counted from 0, and an empty list has none'
# ---
# %% u02_e6_clinic
fault = "bypassed"
missing = 1056
steps = 3
repaired = admitted(0, 1, 2, 9)
