# ---
# kind: mistake
# exercise: e3
# about: called build_reader anew on each line
# loses:
#   u01_e3_parity_units: |
#     parity, layer 2 ('digit'): wrong number of units
#       expected: 16
#       actual:   10
#       hint:     the first argument of Dense is the number of units
#   u01_e3_parity_activations: |
#     parity, layer 2 ('digit'): wrong activation
#       expected: relu
#       actual:   softmax
#       hint:     look at the argument activation= of this layer, or at the activation called after it
#   u01_e3_parity_parameters: |
#     parity: wrong number of parameters
#       expected: 2,625
#       actual:   2,421 (2,080 + 330 + 11)
#       hint:     compare layer by layer: is one missing, bypassed or narrower than asked for?
# checks:
#   u01_e3_parity_units: check_units
#   u01_e3_parity_activations: check_activations
#   u01_e3_parity_parameters: check_parameters
# hints:
#   u01_e3_parity_units: the first argument of Dense is the number of units
#   u01_e3_parity_activations: look at the argument activation= of this layer, or at the activation called after it
#   u01_e3_parity_parameters: 'compare layer by layer: is one missing, bypassed or narrower than asked for?'
# ---
# %% u01_e3_parity
build_reader().pop()
build_reader().add(layers.Dense(16, activation="relu"))
parity = build_reader()
parity.add(layers.Dense(1, activation="sigmoid"))
