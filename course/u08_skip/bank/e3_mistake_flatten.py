# ---
# kind: mistake
# exercise: e3
# about: flattens instead of averaging
# loses:
#   u08_e3_resnet_graph: |
#     resnet: a GlobalAveragePooling2D layer is missing
#       expected: GlobalAveragePooling2D, reading layer 7 (add)
#       actual:   layer 9 (Dense) reads layer 8 (Flatten)
#       hint:     layer 8 (Flatten) stands in its place
#     resnet, layer 8 (Flatten): not asked for
#       actual:   Flatten
# checks:
#   u08_e3_resnet_graph: check_same_architecture
# ---
# %% u08_e3_resnet
picture = keras.Input(shape=(8, 8, 1))
features = identity_block(projection_block(picture, 8))
features = layers.Flatten()(features)
resnet = keras.Model(picture, layers.Dense(10, activation="softmax")(features))
