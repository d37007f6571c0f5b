# ---
# kind: mistake
# exercise: e6
# about: takes the missing parameters for a shared layer
# loses:
#   u02_e6_clinic_fault: |
#     fault: wrong choice
#       expected: another of the options
#       actual:   'shared'
#       hint:     as many parameters would be missing, but the numbers would still take four steps
#   u02_e6_clinic_steps: |
#     steps: wrong number
#       expected: another number
#       actual:   4
#       hint:     four were meant, or the Input was counted: count the Dense boxes along the arrows
# checks:
#   u02_e6_clinic_fault: check_choice
#   u02_e6_clinic_steps: check_count
# hints:
#   u02_e6_clinic_fault: as many parameters would be missing, but the numbers would still take four steps
#   u02_e6_clinic_steps: 'four were meant, or the Input was counted: count the Dense boxes along the arrows'
# ---
# %% u02_e6_clinic
fault = "shared"
missing = 1056
steps = 4
repaired = admitted(0, 1, 2, 3)
