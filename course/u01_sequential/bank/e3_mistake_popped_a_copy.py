# ---
# kind: mistake
# exercise: e3
# about: popped the list of layers, which is a copy
# loses:
#   u01_e3_parity_units: |
#     parity: wrong number of layers with units
#       expected: 3: 32, 16, 1
#       actual:   4: 32, 10, 16, 1
#       hint:     there is a layer too many: each layer is called, or listed, once for each use
#   u01_e3_parity_activations: |
#     parity: wrong number of layers with weights
#       expected: 3: relu, relu, sigmoid
#       actual:   4: relu, softmax, relu, sigmoid
#       hint:     there is a layer too many: each layer is called, or listed, once for each use
#   u01_e3_parity_parameters: |
#     parity: wrong number of parameters
#       expected: 2,625
#       actual:   2,603 (2,080 + 330 + 176 + 17)
#       hint:     compare layer by layer: is one missing, bypassed or narrower than asked for?
# checks:
#   u01_e3_parity_units: check_units
#   u01_e3_parity_activations: check_activations
#   u01_e3_parity_parameters: check_parameters
# hints:
#   u01_e3_parity_units: 'there is a layer too many: each layer is called, or listed, once for each use'
#   u01_e3_parity_activations: 'there is a layer too many: each layer is called, or listed, once for each use'
#   u01_e3_parity_parameters: 'compare layer by layer: is one missing, bypassed or narrower than asked for?'
# ---
# %% u01_e3_parity
parity = build_reader()
parity.layers.pop()
parity.add(layers.Dense(16, activation="relu"))
parity.add(layers.Dense(1, activation="sigmoid"))
