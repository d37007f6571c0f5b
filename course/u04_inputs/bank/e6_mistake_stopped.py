# ---
# kind: mistake
# exercise: e6
# about: the cell stops with an error after the two plain answers
# loses:
#   u04_e6_clinic_matters: |
#     not attempted: repaired is None
#       actual:   a cell stopped with IndexError: list index out of range
#       hint:     there are fewer entries than that: places are counted from 0, and an empty list has none
#   u04_e6_clinic_repaired: |
#     not attempted: repaired is None
#       actual:   a cell stopped with IndexError: list index out of range
#       hint:     there are fewer entries than that: places are counted from 0, and an empty list has none
# checks:
#   u04_e6_clinic_matters: check_input_shape
#   u04_e6_clinic_repaired: check_attempted
# hints:
#   u04_e6_clinic_matters: 'there are fewer entries than that: places are counted from 0, and an empty list has none'
#   u04_e6_clinic_repaired: 'there are fewer entries than that: places are counted from 0, and an empty list has none'
# ---
# %% u04_e6_clinic
fault = "deaf"
hears = {"mean": 143, "error": 0, "worst": 143}
repaired = admitted(0, 1, 3)
