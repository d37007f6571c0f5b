# ---
# kind: mistake
# exercise: e6
# about: hands in the patient as it is
# loses:
#   u02_e6_clinic_repaired: |
#     repaired: a Dense layer is missing
#       expected: Dense, 32 units, relu, between layer 1 (Dense) and layer 2 (Dense)
#       actual:   layer 2 (Dense) reads layer 1 (Dense)
#       hint:     no output leads back to such a layer: was it left out, or bypassed, with the next one called on an earlier tensor?
# checks:
#   u02_e6_clinic_repaired: check_same_architecture
# hints:
#   u02_e6_clinic_repaired: 'no output leads back to such a layer: was it left out, or bypassed, with the next one called on an earlier tensor?'
# ---
# %% u02_e6_clinic
fault = "bypassed"
missing = 1056
steps = 3
repaired = patient
