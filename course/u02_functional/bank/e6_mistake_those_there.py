# ---
# kind: mistake
# exercise: e6
# about: gives the parameters that are there
# loses:
#   u02_e6_clinic_missing: |
#     missing: wrong number
#       expected: another number
#       actual:   3466
#       hint:     those are the parameters that are there: how many are missing?
# checks:
#   u02_e6_clinic_missing: check_count
# hints:
#   u02_e6_clinic_missing: 'those are the parameters that are there: how many are missing?'
# ---
# %% u02_e6_clinic
fault = "bypassed"
missing = patient.count_params()
steps = 3
repaired = admitted(0, 1, 2, 3)
