# ---
# kind: mistake
# exercise: e3
# about: two units with softmax, one for odd and one for even
# loses:
#   u01_e3_parity_units: |
#     parity, layer 3 (Dense): wrong number of units
#       expected: 1
#       actual:   2
#       hint:     the first argument of Dense is the number of units
#   u01_e3_parity_activations: |
#     parity, layer 3 (Dense): wrong activation
#       expected: sigmoid
#       actual:   softmax
#       hint:     softmax does not keep each unit by itself between 0 and 1
#   u01_e3_parity_parameters: |
#     parity: wrong number of parameters
#       expected: 2,625
#       actual:   2,642 (2,080 + 528 + 34)
#       hint:     compare layer by layer: is one too many, or wider than asked for?
# checks:
#   u01_e3_parity_units: check_units
#   u01_e3_parity_activations: check_activations
#   u01_e3_parity_parameters: check_parameters
# hints:
#   u01_e3_parity_units: the first argument of Dense is the number of units
#   u01_e3_parity_activations: softmax does not keep each unit by itself between 0 and 1
#   u01_e3_parity_parameters: 'compare layer by layer: is one too many, or wider than asked for?'
# ---
# %% u01_e3_parity
parity = build_reader()
parity.pop()
parity.add(layers.Dense(16, activation="relu"))
parity.add(layers.Dense(2, activation="softmax"))
