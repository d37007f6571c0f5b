# ---
# kind: mistake
# exercise: e6
# about: the new head on hidden
# loses:
#   u11_e6_clinic_count: |
#     repaired: wrong number of parameters
#       expected: 254
#       actual:   241 (224 + 17)
#       hint:     compare layer by layer: is one missing, bypassed or narrower than asked for?
#     repaired: wrong number of trainable parameters
#       expected: 30
#       actual:   17 of 241
#   u11_e6_clinic_graph: |
#     repaired: a concatenate is missing
#       expected: concatenate, reading input 'measurements' and layer 1 ('hidden'), before layer 2 ('keep')
#       actual:   layer 2 ('keep') reads layer 1 ('hidden')
#       hint:     keep the tensor from before the layers under a name, and concatenate the two
# checks:
#   u11_e6_clinic_count: check_parameters
#   u11_e6_clinic_graph: check_same_architecture
# hints:
#   u11_e6_clinic_count: 'compare layer by layer: is one missing, bypassed or narrower than asked for?'
#   u11_e6_clinic_graph: keep the tensor from before the layers under a name, and concatenate the two
# ---
# %% u11_e6_clinic
faults = {"A": "old head kept", "B": "weights lost", "C": "cut too deep", "D": "not frozen"}
learns = {"A": 4, "B": 30, "C": 17, "D": 254}
same = {"A": True, "B": False, "C": True, "D": True}
repaired = patients["C"]
