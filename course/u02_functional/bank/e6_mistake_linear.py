# ---
# kind: mistake
# exercise: e6
# about: looks for an activation
# loses:
#   u02_e6_clinic_fault: |
#     fault: wrong choice
#       expected: another of the options
#       actual:   'linear'
#       hint:     a missing activation costs no parameters: compare the numbers with what was meant
#   u02_e6_clinic_missing: |
#     missing: wrong number
#       expected: another number
#       actual:   0
#       hint:     4,522 less the total that patient.summary() shows
# checks:
#   u02_e6_clinic_fault: check_choice
#   u02_e6_clinic_missing: check_count
# hints:
#   u02_e6_clinic_fault: 'a missing activation costs no parameters: compare the numbers with what was meant'
#   u02_e6_clinic_missing: 4,522 less the total that patient.summary() shows
# ---
# %% u02_e6_clinic
fault = "linear"
missing = 0
steps = 3
repaired = admitted(0, 1, 2, 3)
