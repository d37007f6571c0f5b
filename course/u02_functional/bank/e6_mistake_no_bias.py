# ---
# kind: mistake
# exercise: e6
# about: forgets the biases of the missing layer
# loses:
#   u02_e6_clinic_missing: |
#     missing: wrong number
#       expected: another number
#       actual:   1024
#       hint:     each of the 32 units has a bias, too
# checks:
#   u02_e6_clinic_missing: check_count
# hints:
#   u02_e6_clinic_missing: each of the 32 units has a bias, too
# ---
# %% u02_e6_clinic
fault = "bypassed"
missing = 32 * 32
steps = 3
repaired = admitted(0, 1, 2, 3)
