# ---
# kind: mistake
# exercise: e4
# about: suspects a missing activation
# loses:
#   u01_e4_clinic_fault: |
#     fault: wrong choice
#       expected: another of the options
#       actual:   'linear'
#       hint:     a missing activation changes no parameters: compare the total with 4,810
# checks:
#   u01_e4_clinic_fault: check_choice
# hints:
#   u01_e4_clinic_fault: 'a missing activation changes no parameters: compare the total with 4,810'
# ---
# %% u01_e4_clinic
fault = "linear"
reads = 8
