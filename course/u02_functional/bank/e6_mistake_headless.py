# ---
# kind: mistake
# exercise: e6
# about: takes the fault for a lost beginning
# loses:
#   u02_e6_clinic_fault: |
#     fault: wrong choice
#       expected: another of the options
#       actual:   'headless'
#       hint:     the patient takes 64 numbers: it starts where it should
# checks:
#   u02_e6_clinic_fault: check_choice
# hints:
#   u02_e6_clinic_fault: 'the patient takes 64 numbers: it starts where it should'
# ---
# %% u02_e6_clinic
fault = "headless"
missing = 1056
steps = 3
repaired = admitted(0, 1, 2, 3)
