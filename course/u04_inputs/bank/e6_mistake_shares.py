# ---
# kind: mistake
# exercise: e6
# about: shares instead of numbers
# loses:
#   u04_e6_clinic_hears: |
#     hears['mean']: wrong number
#       expected: another number
#       actual:   1.0
#       hint:     replace one table at a time by zeros, and count every prediction of the 143 that changes, whether or not it crosses 0.5
# checks:
#   u04_e6_clinic_hears: check_mapping
# hints:
#   u04_e6_clinic_hears: replace one table at a time by zeros, and count every prediction of the 143 that changes, whether or not it crosses 0.5
# ---
# %% u04_e6_clinic
fault = "deaf"
hears = {"mean": 1.0, "error": 0.0, "worst": 1.0}
repaired = admitted(0, 1, 2)
