# ---
# kind: mistake
# exercise: e6
# about: writes the fault with other words
# loses:
#   u02_e6_clinic_fault: |
#     fault: not one of the options
#       expected: one of 'bypassed', 'shared', 'headless', 'linear'
#       actual:   'second layer bypassed'
# checks:
#   u02_e6_clinic_fault: check_choice
# ---
# %% u02_e6_clinic
fault = "second layer bypassed"
missing = 1056
steps = 3
repaired = admitted(0, 1, 2, 3)
