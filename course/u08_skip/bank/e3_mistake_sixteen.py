# ---
# kind: mistake
# exercise: e3
# about: sixteen channels instead of eight
# loses:
#   u08_e3_resnet_graph: |
#     resnet, layer 1 (Conv2D, kernel 3×3), layer 2 (Conv2D, kernel 1×1), layer 3 (Conv2D, kernel 3×3), layer 5 (Conv2D, kernel 3×3) and layer 6 (Conv2D, kernel 3×3): wrong number of filters
#       expected: 8
#       actual:   16
#       hint:     the first argument of Conv2D is the number of filters
# checks:
#   u08_e3_resnet_graph: check_same_architecture
# hints:
#   u08_e3_resnet_graph: the first argument of Conv2D is the number of filters
# ---
# %% u08_e3_resnet
picture = keras.Input(shape=(8, 8, 1))
features = identity_block(projection_block(picture, 16))
features = layers.GlobalAveragePooling2D()(features)
resnet = keras.Model(picture, layers.Dense(10, activation="softmax")(features))
