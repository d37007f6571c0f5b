# ---
# kind: mistake
# exercise: e3
# about: forgot the layer of 16 units
# loses:
#   u01_e3_parity_units: |
#     parity: wrong number of layers with units
#       expected: 3: 32, 16, 1
#       actual:   2: 32, 1
#       hint:     a Sequential has the layers of its list and those added to it, and no others
#   u01_e3_parity_activations: |
#     parity: wrong number of layers with weights
#       expected: 3: relu, relu, sigmoid
#       actual:   2: relu, sigmoid
#       hint:     a Sequential has the layers of its list and those added to it, and no others
#   u01_e3_parity_parameters: |
#     parity: wrong number of parameters
#       expected: 2,625
#       actual:   2,113 (2,080 + 33)
#       hint:     compare layer by layer: is one missing, bypassed or narrower than asked for?
# checks:
#   u01_e3_parity_units: check_units
#   u01_e3_parity_activations: check_activations
#   u01_e3_parity_parameters: check_parameters
# hints:
#   u01_e3_parity_units: a Sequential has the layers of its list and those added to it, and no others
#   u01_e3_parity_activations: a Sequential has the layers of its list and those added to it, and no others
#   u01_e3_parity_parameters: 'compare layer by layer: is one missing, bypassed or narrower than asked for?'
# ---
# %% u01_e3_parity
parity = build_reader()
parity.pop()
parity.add(layers.Dense(1, activation="sigmoid"))
