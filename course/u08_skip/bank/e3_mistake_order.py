# ---
# kind: mistake
# exercise: e3
# about: the identity block first
# loses:
#   u08_e3_resnet_graph: |
#     resnet, layer 3 (add): reads the wrong tensor
#       expected: layer 5 (Conv2D) and layer 2 (Conv2D)
#       actual:   input 1 and layer 2 (Conv2D)
#       hint:     is a tensor variable stale, so that the layer is called on the wrong tensor?
#     resnet, layer 5 (Conv2D): reads the wrong tensor
#       expected: input 1
#       actual:   layer 3 (add)
#       hint:     is a tensor variable stale, so that the layer is called on the wrong tensor?
#     resnet, layer 7 (add): reads the wrong tensor
#       expected: layer 3 (add) and layer 6 (Conv2D)
#       actual:   layer 5 (Conv2D) and layer 6 (Conv2D)
#       hint:     is a tensor variable stale, so that the layer is called on the wrong tensor?
#     and 2 more
# checks:
#   u08_e3_resnet_graph: check_same_architecture
# ---
# %% u08_e3_resnet
picture = keras.Input(shape=(8, 8, 1))
features = identity_block(picture)
features = projection_block(features, 8)
features = layers.GlobalAveragePooling2D()(features)
resnet = keras.Model(picture, layers.Dense(10, activation="softmax")(features))
