# ---
# kind: mistake
# exercise: e5
# about: the cell stops after the first answers: the repaired network is missing
# loses:
#   u08_e5_clinic_zeroed: |
#     not attempted: repaired is None
#       actual:   a cell stopped with NameError: name 'silenced' is not defined
#       hint:     the name is not known: is it spelt as above, and has the cell that makes it been run?
#   u08_e5_clinic_repaired: |
#     not attempted: repaired is None
#       actual:   a cell stopped with NameError: name 'silenced' is not defined
#       hint:     the name is not known: is it spelt as above, and has the cell that makes it been run?
# checks:
#   u08_e5_clinic_zeroed: check_attempted
#   u08_e5_clinic_repaired: check_attempted
# hints:
#   u08_e5_clinic_zeroed: 'the name is not known: is it spelt as above, and has the cell that makes it been run?'
#   u08_e5_clinic_repaired: 'the name is not known: is it spelt as above, and has the cell that makes it been run?'
# ---
# %% u08_e5_clinic
fault = "starts too late"
block_number = 2
left = 0
repaired = keras.Model(came, silenced)
