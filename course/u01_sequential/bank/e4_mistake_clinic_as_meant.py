# ---
# kind: mistake
# exercise: e4
# about: gave what was meant
# loses:
#   u01_e4_clinic_reads: |
#     reads: wrong number
#       expected: another number
#       actual:   64
#       hint:     64 were meant, but then the layer would hold (64 + 1) × 64 = 4,160 parameters
# checks:
#   u01_e4_clinic_reads: check_count
# hints:
#   u01_e4_clinic_reads: 64 were meant, but then the layer would hold (64 + 1) × 64 = 4,160 parameters
# ---
# %% u01_e4_clinic
fault = "late"
reads = 64
