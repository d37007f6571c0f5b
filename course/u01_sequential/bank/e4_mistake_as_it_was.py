# ---
# kind: mistake
# exercise: e4
# about: handed back the patient
# loses:
#   u01_e4_repaired_parameters: |
#     repaired: wrong number of parameters
#       expected: 4,810
#       actual:   5,706 (576 + 5,130)
#       hint:     Dense works on the last axis only and keeps the others: flatten the sample to one row first
# checks:
#   u01_e4_repaired_parameters: check_parameters
# hints:
#   u01_e4_repaired_parameters: 'Dense works on the last axis only and keeps the others: flatten the sample to one row first'
# ---
# %% u01_e4_repaired
repaired = patient
