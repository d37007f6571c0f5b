# ---
# kind: mistake
# exercise: e3
# about: tanh on the one unit, which goes down to -1
# loses:
#   u01_e3_parity_activations: |
#     parity, layer 3 (Dense): wrong activation
#       expected: sigmoid
#       actual:   tanh
#       hint:     one yes-or-no unit gives a probability of its own, between 0 and 1
# checks:
#   u01_e3_parity_activations: check_activations
# hints:
#   u01_e3_parity_activations: one yes-or-no unit gives a probability of its own, between 0 and 1
# ---
# %% u01_e3_parity
parity = build_reader()
parity.pop()
parity.add(layers.Dense(16, activation="relu"))
parity.add(layers.Dense(1, activation="tanh"))
