# ---
# kind: mistake
# exercise: e6
# about: hands in the patient as it is
# loses:
#   u03_e6_clinic_merge: |
#     repaired, layer 5 (add): tensors of different shapes are merged
#       expected: operands of one shape
#       actual:   (None, 10), (None, 10) and (None, 1)
#       hint:     the operands have different shapes, so the smaller one was repeated in silence (broadcast)
#   u03_e6_clinic_repaired: |
#     repaired, layer 4 (Dense, 1 unit): wrong number of units
#       expected: 10
#       actual:   1
#       hint:     the first argument of Dense is the number of units
# checks:
#   u03_e6_clinic_merge: check_merge
#   u03_e6_clinic_repaired: check_same_architecture
# hints:
#   u03_e6_clinic_merge: the operands have different shapes, so the smaller one was repeated in silence (broadcast)
#   u03_e6_clinic_repaired: the first argument of Dense is the number of units
# ---
# %% u03_e6_clinic
fault = "broadcast"
lacking = 63
repaired = patient
