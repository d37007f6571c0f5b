# ---
# kind: mistake
# exercise: e4
# about: wrote the sentence instead of the word
# loses:
#   u01_e4_clinic_fault: |
#     fault: not one of the options
#       expected: one of 'late', 'linear', 'narrow', 'sums'
#       actual:   'the pictures are unrolled too late'
# checks:
#   u01_e4_clinic_fault: check_choice
# ---
# %% u01_e4_clinic
fault = "the pictures are unrolled too late"
reads = 8
