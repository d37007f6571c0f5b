# ---
# kind: mistake
# exercise: e3
# about: bound what pop returns: a layer
# loses:
#   u01_e3_parity_units: |
#     not graded: a single layer cannot be graded; put it in a model
#   u01_e3_parity_activations: |
#     not graded: a single layer cannot be graded; put it in a model
#   u01_e3_parity_parameters: |
#     not graded: a single layer cannot be graded; put it in a model
# ---
# %% u01_e3_parity
reader = build_reader()
parity = reader.pop()
