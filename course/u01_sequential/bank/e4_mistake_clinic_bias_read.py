# ---
# kind: mistake
# exercise: e4
# about: counted the bias as a number that is read
# loses:
#   u01_e4_clinic_reads: |
#     reads: wrong number
#       expected: another number
#       actual:   9
#       hint:     one of the 9 in each unit is its bias
# checks:
#   u01_e4_clinic_reads: check_count
# hints:
#   u01_e4_clinic_reads: one of the 9 in each unit is its bias
# ---
# %% u01_e4_clinic
fault = "late"
reads = 9
