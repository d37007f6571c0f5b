# ---
# kind: mistake
# exercise: e3
# about: no relu on the layer of 16 units
# loses:
#   u01_e3_parity_activations: |
#     parity, layer 2 (Dense): wrong activation
#       expected: relu
#       actual:   none (linear)
#       hint:     a layer without an activation is linear
# checks:
#   u01_e3_parity_activations: check_activations
# hints:
#   u01_e3_parity_activations: a layer without an activation is linear
# ---
# %% u01_e3_parity
parity = build_reader()
parity.pop()
parity.add(layers.Dense(16))
parity.add(layers.Dense(1, activation="sigmoid"))
