# ---
# kind: mistake
# exercise: e3
# about: Dense on pictures gives a picture of probabilities
# loses:
#   u08_e3_resnet_shapes: |
#     resnet: wrong output shape
#       expected: (10,)
#       actual:   (8, 8, 10)
#       hint:     Dense works on the last axis only and keeps the others: flatten the sample to one row first
#   u08_e3_resnet_graph: |
#     resnet: a GlobalAveragePooling2D layer is missing
#       expected: GlobalAveragePooling2D, between layer 7 (add) and layer 8 (Dense)
#       actual:   layer 8 (Dense) reads layer 7 (add)
#       hint:     no output leads back to such a layer: was it left out, or bypassed, with the next one called on an earlier tensor?
# checks:
#   u08_e3_resnet_shapes: check_output_shape
#   u08_e3_resnet_graph: check_same_architecture
# hints:
#   u08_e3_resnet_shapes: 'Dense works on the last axis only and keeps the others: flatten the sample to one row first'
#   u08_e3_resnet_graph: 'no output leads back to such a layer: was it left out, or bypassed, with the next one called on an earlier tensor?'
# ---
# %% u08_e3_resnet
picture = keras.Input(shape=(8, 8, 1))
features = identity_block(projection_block(picture, 8))
resnet = keras.Model(picture, layers.Dense(10, activation="softmax")(features))
