# ---
# kind: mistake
# exercise: e3
# about: popped the ten-way layer and stopped
# loses:
#   u01_e3_parity_units: null
#   u01_e3_parity_activations: null
#   u01_e3_parity_parameters: null
# ---
# %% u01_e3_parity
parity = build_reader()
parity.pop()
