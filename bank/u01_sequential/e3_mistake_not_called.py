# ---
# kind: mistake
# exercise: e3
# about: forgot the brackets of build_reader()
# loses:
#   u01_e3_parity_units: null
#   u01_e3_parity_activations: null
#   u01_e3_parity_parameters: null
# ---
# %% u01_e3_parity
parity = build_reader
