# ---
# kind: mistake
# exercise: e4
# about: gave what comes into the last layer
# loses:
#   u01_e4_clinic_reads: |
#     reads: wrong number
#       expected: another number
#       actual:   512
#       hint:     that is what comes into the last layer: ask the first Dense layer
# checks:
#   u01_e4_clinic_reads: check_count
# hints:
#   u01_e4_clinic_reads: 'that is what comes into the last layer: ask the first Dense layer'
# ---
# %% u01_e4_clinic
fault = "late"
reads = 512
