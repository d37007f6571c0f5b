# ---
# kind: mistake
# exercise: e6
# about: counts the input among the steps
# loses:
#   u02_e6_clinic_steps: |
#     steps: wrong number
#       expected: another number
#       actual:   4
#       hint:     four were meant, or the Input was counted: count the Dense boxes along the arrows
# checks:
#   u02_e6_clinic_steps: check_count
# hints:
#   u02_e6_clinic_steps: 'four were meant, or the Input was counted: count the Dense boxes along the arrows'
# ---
# %% u02_e6_clinic
fault = "bypassed"
missing = 1056
steps = len(patient.layers)
repaired = admitted(0, 1, 2, 3)
