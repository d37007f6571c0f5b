# ---
# kind: mistake
# exercise: e3
# about: forgot the layer of 16 units
# loses:
#   u01_e3_parity_units: null
#   u01_e3_parity_activations: null
#   u01_e3_parity_parameters: null
# ---
# %% u01_e3_parity
parity = build_reader()
parity.pop()
parity.add(layers.Dense(1, activation="sigmoid"))
