# ---
# kind: mistake
# exercise: e3
# about: put the number of pictures into the shape: the cell stops with an error
# loses:
#   u08_e3_resnet_shapes: |
#     not attempted: resnet is None
#       actual:   a cell stopped with ValueError: Kernel shape must have the same length as input, but received kernel of shape (1, 1, 1, 8) and input of shape (None, 1437, 8, 8, 1).
#       hint:     the input has a place too many or too few: shape= describes one example, no batch
#   u08_e3_resnet_skips: |
#     not attempted: resnet is None
#       actual:   a cell stopped with ValueError: Kernel shape must have the same length as input, but received kernel of shape (1, 1, 1, 8) and input of shape (None, 1437, 8, 8, 1).
#       hint:     the input has a place too many or too few: shape= describes one example, no batch
#   u08_e3_resnet_probabilities: |
#     not attempted: resnet is None
#       actual:   a cell stopped with ValueError: Kernel shape must have the same length as input, but received kernel of shape (1, 1, 1, 8) and input of shape (None, 1437, 8, 8, 1).
#       hint:     the input has a place too many or too few: shape= describes one example, no batch
#   u08_e3_resnet_graph: |
#     not attempted: resnet is None
#       actual:   a cell stopped with ValueError: Kernel shape must have the same length as input, but received kernel of shape (1, 1, 1, 8) and input of shape (None, 1437, 8, 8, 1).
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
picture = keras.Input(shape=(1437, 8, 8, 1))
features = identity_block(projection_block(picture, 8))
features = layers.GlobalAveragePooling2D()(features)
resnet = keras.Model(picture, layers.Dense(10, activation="softmax")(features))
