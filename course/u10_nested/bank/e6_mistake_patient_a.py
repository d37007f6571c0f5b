# ---
# kind: mistake
# exercise: e6
# about: hands in patient A as it is
# loses:
#   u10_e6_clinic_inside: |
#     repaired: trunk is not inside
#       expected: trunk itself, with its weights
#       actual:   the layers of layer 1 ('base'), of the same form, with weights of their own
#       hint:     it was built again, with new weights, or is not called at all: call the model that there is
#   u10_e6_clinic_repaired: |
#     repaired: wrong optimizer
#       expected: adam
#       actual:   sgd
# checks:
#   u10_e6_clinic_inside: check_contains
#   u10_e6_clinic_repaired: check_compiled
# hints:
#   u10_e6_clinic_inside: 'it was built again, with new weights, or is not called at all: call the model that there is'
# ---
# %% u10_e6_clinic
faults = {"A": "not compiled", "B": "rebuilt", "C": "half open", "D": "statistics"}
changed = {"A": 0, "B": 6, "C": 2, "D": 8}
repaired = patients["A"]
