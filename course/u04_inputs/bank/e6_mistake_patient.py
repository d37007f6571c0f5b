# ---
# kind: mistake
# exercise: e6
# about: hands in the patient as it is
# loses:
#   u04_e6_clinic_matters: |
#     repaired: input 'error' changes nothing
#       expected: every input changes the predictions
#       actual:   the predictions are the same whatever input 'error' holds
#       hint:     follow the tensor from this input: is it passed on at every step, and merged?
#   u04_e6_clinic_repaired: |
#     repaired, layer 2 (Dense, 6 units): reads the wrong tensor
#       expected: input 'error'
#       actual:   input 'worst'
# checks:
#   u04_e6_clinic_matters: check_every_input_matters
#   u04_e6_clinic_repaired: check_same_architecture
# hints:
#   u04_e6_clinic_matters: 'follow the tensor from this input: is it passed on at every step, and merged?'
# ---
# %% u04_e6_clinic
fault = "deaf"
hears = {"mean": 143, "error": 0, "worst": 143}
repaired = patient
