# ---
# kind: mistake
# exercise: e6
# about: hands in the patient with two trunks
# loses:
#   u06_e6_clinic_repaired: |
#     repaired, layer 4 ('turned'): reads the wrong tensor
#       expected: layer 1 (Dense, 32 units)
#       actual:   layer 2 (Dense, 32 units)
#     repaired, layer 2 (Dense, 32 units): not asked for
#       actual:   Dense, 32 units, relu, after input 1
#       hint:     like layer 1 (Dense, 32 units), on the same tensor: build it once and use its result twice
# checks:
#   u06_e6_clinic_repaired: check_same_architecture
# hints:
#   u06_e6_clinic_repaired: 'like layer 1 (Dense, 32 units), on the same tensor: build it once and use its result twice'
# ---
# %% u06_e6_clinic
faults = {"A": "bypassed", "B": "one unit", "C": "chained", "D": "two trunks"}
reads = {"A": 64, "B": 32, "C": 10, "D": 32}
repaired = patients["D"]
