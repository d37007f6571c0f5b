# ---
# kind: mistake
# exercise: e3
# about: bound what pop returns: a layer
# loses:
#   u01_e3_parity_units: |
#     not graded: this is a single layer, and a model is wanted: model.pop() returns the layer that it takes off, so call it on a line of its own; to use a layer, put it in a model
#   u01_e3_parity_activations: |
#     not graded: this is a single layer, and a model is wanted: model.pop() returns the layer that it takes off, so call it on a line of its own; to use a layer, put it in a model
#   u01_e3_parity_parameters: |
#     not graded: this is a single layer, and a model is wanted: model.pop() returns the layer that it takes off, so call it on a line of its own; to use a layer, put it in a model
# ---
# %% u01_e3_parity
reader = build_reader()
parity = reader.pop()
