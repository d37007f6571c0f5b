# ---
# kind: mistake
# exercise: e3
# about: one unit without activation
# loses:
#   u01_e3_parity_activations: |
#     parity, layer 3 (Dense): wrong activation
#       expected: sigmoid
#       actual:   none (linear)
#       hint:     without an activation the result is any number, not a probability
# checks:
#   u01_e3_parity_activations: check_activations
# hints:
#   u01_e3_parity_activations: without an activation the result is any number, not a probability
# ---
# %% u01_e3_parity
parity = build_reader()
parity.pop()
parity.add(layers.Dense(16, activation="relu"))
parity.add(layers.Dense(1))
