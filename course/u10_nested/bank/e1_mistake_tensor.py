# ---
# kind: mistake
# exercise: e1
# about: the tensor instead of a model
# loses:
#   u10_e1_tap_shapes: |
#     not graded: a tensor is one point in a graph: give a model, keras.Model(inputs, outputs), or the tensor's shape, tuple(tensor.shape)
#   u10_e1_tap_values: |
#     not graded: a tensor is one point in a graph: give a model, keras.Model(inputs, outputs), or the tensor's shape, tuple(tensor.shape)
#   u10_e1_tap_parameters: |
#     not graded: a tensor is one point in a graph: give a model, keras.Model(inputs, outputs), or the tensor's shape, tuple(tensor.shape)
# ---
# %% u10_e1_tap
tap = base.get_layer("features").output
