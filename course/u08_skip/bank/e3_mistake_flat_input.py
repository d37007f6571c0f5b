# ---
# kind: mistake
# exercise: e3
# about: the channel is left out of the input
# loses:
#   u08_e3_resnet_shapes: |
#     not attempted: resnet is None
#       actual:   a cell stopped with ValueError: Input 0 with name 'None' of layer 'conv2d' is incompatible with the layer: expected min_ndim=4, found ndim=3. Full shape received: (None, 8, 8)
#       hint:     the input has a place too many or too few: shape= describes one example, no batch
#   u08_e3_resnet_skips: |
#     not attempted: resnet is None
#       actual:   a cell stopped with ValueError: Input 0 with name 'None' of layer 'conv2d' is incompatible with the layer: expected min_ndim=4, found ndim=3. Full shape received: (None, 8, 8)
#       hint:     the input has a place too many or too few: shape= describes one example, no batch
#   u08_e3_resnet_probabilities: |
#     not attempted: resnet is None
#       actual:   a cell stopped with ValueError: Input 0 with name 'None' of layer 'conv2d' is incompatible with the layer: expected min_ndim=4, found ndim=3. Full shape received: (None, 8, 8)
#       hint:     the input has a place too many or too few: shape= describes one example, no batch
#   u08_e3_resnet_graph: |
#     not attempted: resnet is None
#       actual:   a cell stopped with ValueError: Input 0 with name 'None' of layer 'conv2d' is incompatible with the layer: expected min_ndim=4, found ndim=3. Full shape received: (None, 8, 8)
#       hint:     the input has a place too many or too few: shape= describes one example, no batch
# checks:
#   u08_e3_resnet_shapes: check_input_shape
#   u08_e3_resnet_skips: check_attempted
#   u08_e3_resnet_probabilities: check_attempted
#   u08_e3_resnet_graph: check_attempted
# hints:
#   u08_e3_resnet_shapes: 'the input has a place too many or too few: shape= describes one example, no batch'
#   u08_e3_resnet_skips: 'the input has a place too many or too few: shape= describes one example, no batch'
#   u08_e3_resnet_probabilities: 'the input has a place too many or too few: shape= describes one example, no batch'
#   u08_e3_resnet_graph: 'the input has a place too many or too few: shape= describes one example, no batch'
# ---
# %% u08_e3_resnet
resnet = None
picture = keras.Input(shape=(8, 8))
features = identity_block(projection_block(picture, 8))
features = layers.GlobalAveragePooling2D()(features)
resnet = keras.Model(picture, layers.Dense(10, activation="softmax")(features))
