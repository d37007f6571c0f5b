# ---
# kind: mistake
# exercise: e4
# about: takes the small first layer for too few units
# loses:
#   u01_e4_clinic_fault: |
#     fault: wrong choice
#       expected: another of the options
#       actual:   'narrow'
#       hint:     64 and 10 units are there, as meant; what comes into the first of them?
# checks:
#   u01_e4_clinic_fault: check_choice
# hints:
#   u01_e4_clinic_fault: 64 and 10 units are there, as meant; what comes into the first of them?
# ---
# %% u01_e4_clinic
fault = "narrow"
reads = 8
