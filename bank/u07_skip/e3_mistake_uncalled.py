# ---
# kind: mistake
# exercise: e3
# about: the last layer is not called
# loses:
#   u07_e3_resnet_shapes: |
#     resnet is not a model
#       expected: a Keras model
#       actual:   a Keras tensor of shape (None, 10)
#       hint:     a tensor is one point in the graph; the model is keras.Model(inputs, outputs), with this tensor as its outputs
#   u07_e3_resnet_skips: |
#     resnet cannot be graded as it is
#       hint:     a tensor is one point in a graph: give a model, keras.Model(inputs, outputs), or the tensor's shape, tuple(tensor.shape)
#   u07_e3_resnet_probabilities: |
#     resnet cannot be graded as it is
#       hint:     a tensor is one point in a graph: give a model, keras.Model(inputs, outputs), or the tensor's shape, tuple(tensor.shape)
#   u07_e3_resnet_graph: |
#     resnet cannot be graded as it is
#       hint:     a tensor is one point in a graph: give a model, keras.Model(inputs, outputs), or the tensor's shape, tuple(tensor.shape)
# ---
# %% u07_e3_resnet
picture = keras.Input(shape=(8, 8, 1))
features = identity_block(projection_block(picture, 8))
features = layers.GlobalAveragePooling2D()(features)
resnet = layers.Dense(10, activation="softmax")(features)
