# ---
# kind: mistake
# exercise: e3
# about: the one unit before the sixteen
# loses:
#   u01_e3_parity_units: |
#     parity: wrong numbers of units
#       expected: 32, 16, 1
#       actual:   32 in layer 1 ('hidden'), 1 in layer 2 (Dense), 16 in layer 3 (Dense)
#       hint:     a Sequential runs its list from the first layer to the last, then what was added
#   u01_e3_parity_activations: |
#     parity, layer 2 (Dense): wrong activation
#       expected: relu
#       actual:   sigmoid
#       hint:     look at the argument activation= of this layer, or at the activation called after it
#     parity, layer 3 (Dense): wrong activation
#       expected: sigmoid
#       actual:   relu
#       hint:     relu does not keep each unit by itself between 0 and 1
#   u01_e3_parity_parameters: |
#     parity: wrong number of parameters
#       expected: 2,625
#       actual:   2,145 (2,080 + 33 + 32)
#       hint:     compare layer by layer: is one missing, bypassed or narrower than asked for?
# checks:
#   u01_e3_parity_units: check_units
#   u01_e3_parity_activations: check_activations
#   u01_e3_parity_parameters: check_parameters
# hints:
#   u01_e3_parity_units: a Sequential runs its list from the first layer to the last, then what was added
#   u01_e3_parity_activations: look at the argument activation= of this layer, or at the activation called after it
#   u01_e3_parity_parameters: 'compare layer by layer: is one missing, bypassed or narrower than asked for?'
# ---
# %% u01_e3_parity
parity = build_reader()
parity.pop()
parity.add(layers.Dense(1, activation="sigmoid"))
parity.add(layers.Dense(16, activation="relu"))
