# ---
# kind: mistake
# exercise: e4
# about: hands in patient C as it is
# loses:
#   u09_e4_clinic_repaired: |
#     repaired: with all weights at zero, the input does not come through
#       expected: x itself
#       actual:   0 everywhere
#       hint:     every way to the output leads through layers with weights: is the shortcut added, and does it start before the first of them?
# checks:
#   u09_e4_clinic_repaired: check_zeroed_body_is
# hints:
#   u09_e4_clinic_repaired: 'every way to the output leads through layers with weights: is the shortcut added, and does it start before the first of them?'
# ---
# %% u09_e4_clinic
faults = {"A": "no mask", "B": "exchanged", "C": "post-norm", "D": "one shortcut"}
ahead = {"A": 7, "B": 7, "C": 0, "D": 0}
repaired = patients["C"]
