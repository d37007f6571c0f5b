# ---
# kind: mistake
# exercise: e3
# about: one unit without activation
# loses:
#   u01_e3_parity_activations: null
# ---
# %% u01_e3_parity
parity = build_reader()
parity.pop()
parity.add(layers.Dense(16, activation="relu"))
parity.add(layers.Dense(1))
