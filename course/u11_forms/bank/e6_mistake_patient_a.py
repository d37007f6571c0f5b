# ---
# kind: mistake
# exercise: e6
# about: the new head on the old one
# loses:
#   u11_e6_clinic_count: |
#     repaired: wrong number of parameters
#       expected: 254
#       actual:   318 (224 + 90 + 4)
#       hint:     compare layer by layer: is one too many, or wider than asked for?
#     repaired: wrong number of trainable parameters
#       expected: 30
#       actual:   4 of 318
#   u11_e6_clinic_graph: |
#     repaired, layer 3 ('grape'): not asked for
#       actual:   Dense, 3 units, softmax, after layer 2 ('joined')
# checks:
#   u11_e6_clinic_count: check_parameters
#   u11_e6_clinic_graph: check_same_architecture
# hints:
#   u11_e6_clinic_count: 'compare layer by layer: is one too many, or wider than asked for?'
# ---
# %% u11_e6_clinic
faults = {"A": "old head kept", "B": "weights lost", "C": "cut too deep", "D": "not frozen"}
learns = {"A": 4, "B": 30, "C": 17, "D": 254}
same = {"A": True, "B": False, "C": True, "D": True}
repaired = patients["A"]
