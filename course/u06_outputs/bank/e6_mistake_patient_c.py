# ---
# kind: mistake
# exercise: e6
# about: hands in the chained patient
# loses:
#   u06_e6_clinic_repaired: |
#     repaired, layer 3 ('turned'): reads the wrong tensor
#       expected: layer 1 (Dense, 32 units)
#       actual:   layer 2 ('digit')
#       hint:     it is called on the result of layer 2 ('digit'), not on what went in
# checks:
#   u06_e6_clinic_repaired: check_same_architecture
# hints:
#   u06_e6_clinic_repaired: it is called on the result of layer 2 ('digit'), not on what went in
# ---
# %% u06_e6_clinic
faults = {"A": "bypassed", "B": "one unit", "C": "chained", "D": "two trunks"}
reads = {"A": 64, "B": 32, "C": 10, "D": 32}
repaired = patients["C"]
