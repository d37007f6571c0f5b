# ---
# kind: mistake
# exercise: e3
# about: bound what pop returns: a layer
# loses:
#   u01_e3_parity_units: null
#   u01_e3_parity_activations: null
#   u01_e3_parity_parameters: null
# ---
# %% u01_e3_parity
reader = build_reader()
parity = reader.pop()
