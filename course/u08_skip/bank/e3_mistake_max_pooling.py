# ---
# kind: mistake
# exercise: e3
# about: takes the maximum instead of the average
# loses:
#   u08_e3_resnet_graph: |
#     resnet: a GlobalAveragePooling2D layer is missing
#       expected: GlobalAveragePooling2D, reading layer 7 (add)
#       actual:   layer 9 (Dense) reads layer 8 (GlobalMaxPooling2D)
#       hint:     layer 8 (GlobalMaxPooling2D) stands in its place
#     resnet, layer 8 (GlobalMaxPooling2D): not asked for
#       actual:   GlobalMaxPooling2D
# checks:
#   u08_e3_resnet_graph: check_same_architecture
# ---
# %% u08_e3_resnet
picture = keras.Input(shape=(8, 8, 1))
features = identity_block(projection_block(picture, 8))
features = layers.GlobalMaxPooling2D()(features)
resnet = keras.Model(picture, layers.Dense(10, activation="softmax")(features))
