# ---
# kind: mistake
# exercise: e4
# about: gave the parameters of the layer
# loses:
#   u01_e4_clinic_reads: |
#     reads: wrong number
#       expected: another number
#       actual:   576
#       hint:     those are the parameters of all its 64 units
# checks:
#   u01_e4_clinic_reads: check_count
# hints:
#   u01_e4_clinic_reads: those are the parameters of all its 64 units
# ---
# %% u01_e4_clinic
fault = "late"
reads = 576
