# ---
# kind: mistake
# exercise: e6
# about: hands in the patient with one unit's softmax
# loses:
#   u06_e6_clinic_repaired: |
#     repaired, layer 3 ('turned'): wrong activation
#       expected: sigmoid
#       actual:   softmax
#       hint:     softmax shares 1 out among the units of a layer: over one unit it is always 1
# checks:
#   u06_e6_clinic_repaired: check_same_architecture
# hints:
#   u06_e6_clinic_repaired: 'softmax shares 1 out among the units of a layer: over one unit it is always 1'
# ---
# %% u06_e6_clinic
faults = {"A": "bypassed", "B": "one unit", "C": "chained", "D": "two trunks"}
reads = {"A": 64, "B": 32, "C": 10, "D": 32}
repaired = patients["B"]
