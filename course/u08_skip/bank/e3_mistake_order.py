# ---
# kind: mistake
# exercise: e3
# about: the identity block first
# loses:
#   u08_e3_resnet_graph: |
#     resnet, layer 5 (Conv2D, 8 filters, kernel 1×1): in the wrong place
#       expected: after input 1
#       actual:   after layer 3 (add)
#       hint:     its result is what layer 3 (add) should be called on
#     resnet, layer 1 (Conv2D, 1 filter, kernel 3×3) and layer 2 (Conv2D, 1 filter, kernel 3×3): wrong number of filters
#       expected: 8
#       actual:   1
#       hint:     the first argument of Conv2D is the number of filters
# checks:
#   u08_e3_resnet_graph: check_same_architecture
# hints:
#   u08_e3_resnet_graph: its result is what layer 3 (add) should be called on
# ---
# %% u08_e3_resnet
picture = keras.Input(shape=(8, 8, 1))
features = identity_block(picture)
features = projection_block(features, 8)
features = layers.GlobalAveragePooling2D()(features)
resnet = keras.Model(picture, layers.Dense(10, activation="softmax")(features))
