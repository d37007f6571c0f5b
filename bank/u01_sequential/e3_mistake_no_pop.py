# ---
# kind: mistake
# exercise: e3
# about: added on top of the ten-way layer
# loses:
#   u01_e3_parity_units: null
#   u01_e3_parity_activations: null
#   u01_e3_parity_parameters: null
# ---
# %% u01_e3_parity
parity = build_reader()
parity.add(layers.Dense(16, activation="relu"))
parity.add(layers.Dense(1, activation="sigmoid"))
