# ---
# kind: mistake
# exercise: e4
# about: believes that eight rows give eight sums
# loses:
#   u01_e4_clinic_fault: |
#     fault: wrong choice
#       expected: another of the options
#       actual:   'sums'
#       hint:     the last activation is softmax, so each picture's results sum to 1
# checks:
#   u01_e4_clinic_fault: check_choice
# hints:
#   u01_e4_clinic_fault: the last activation is softmax, so each picture's results sum to 1
# ---
# %% u01_e4_clinic
fault = "sums"
reads = 8
