# ---
# kind: mistake
# exercise: e3
# about: softmax on one unit always says 1
# loses:
#   u01_e3_parity_activations: |
#     parity, layer 3 (Dense): wrong activation
#       expected: sigmoid
#       actual:   softmax
#       hint:     softmax shares 1 out among the units of a layer: over one unit it is always 1
# checks:
#   u01_e3_parity_activations: check_activations
# hints:
#   u01_e3_parity_activations: 'softmax shares 1 out among the units of a layer: over one unit it is always 1'
# ---
# %% u01_e3_parity
parity = build_reader()
parity.pop()
parity.add(layers.Dense(16, activation="relu"))
parity.add(layers.Dense(1, activation="softmax"))
