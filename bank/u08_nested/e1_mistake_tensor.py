# ---
# kind: mistake
# exercise: e1
# about: the tensor instead of a model
# loses:
#   u08_e1_tap_shapes: |
#     tap is not a model
#       expected: a Keras model
#       actual:   a Keras tensor of shape (None, 24)
#       hint:     a tensor is one point in the graph; the model is keras.Model(inputs, outputs), with this tensor as its outputs
#   u08_e1_tap_values: |
#     tap cannot be graded as it is
#       hint:     a tensor is one point in a graph: give a model, keras.Model(inputs, outputs), or the tensor's shape, tuple(tensor.shape)
#   u08_e1_tap_parameters: |
#     tap cannot be graded as it is
#       hint:     a tensor is one point in a graph: give a model, keras.Model(inputs, outputs), or the tensor's shape, tuple(tensor.shape)
# ---
# %% u08_e1_tap
tap = base.get_layer("features").output
