# ---
# kind: mistake
# exercise: e3
# about: flattens instead of averaging
# loses:
#   u08_e3_resnet_graph: |
#     resnet, layer 8 (Flatten): another kind of layer
#       expected: GlobalAveragePooling2D
#       actual:   Flatten
# checks:
#   u08_e3_resnet_graph: check_same_architecture
# ---
# %% u08_e3_resnet
picture = keras.Input(shape=(8, 8, 1))
features = identity_block(projection_block(picture, 8))
features = layers.Flatten()(features)
resnet = keras.Model(picture, layers.Dense(10, activation="softmax")(features))
