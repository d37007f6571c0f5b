# ---
# kind: mistake
# exercise: e3
# about: no projection, so the one channel is broadcast into all eight
# loses:
#   u08_e3_resnet_skips: |
#     resnet: no projection shortcut
#       expected: a projection shortcut
#       actual:   2 shortcuts: identity
#       hint:     where channels change, the shortcut needs a 1×1 convolution of its own
#   u08_e3_resnet_graph: |
#     resnet: a Conv2D layer is missing
#       expected: Conv2D, 8 filters, kernel 1×1, between input 1 and layer 3 (add)
#       actual:   layer 3 (add) reads input 1 and layer 2 (Conv2D)
#       hint:     no output leads back to such a layer: was it left out, or bypassed, with the next one called on an earlier tensor?
# checks:
#   u08_e3_resnet_skips: check_skip
#   u08_e3_resnet_graph: check_same_architecture
# hints:
#   u08_e3_resnet_skips: where channels change, the shortcut needs a 1×1 convolution of its own
#   u08_e3_resnet_graph: 'no output leads back to such a layer: was it left out, or bypassed, with the next one called on an earlier tensor?'
# ---
# %% u08_e3_resnet
picture = keras.Input(shape=(8, 8, 1))
body = layers.Conv2D(8, 3, padding="same", activation="relu")(picture)
body = layers.Conv2D(8, 3, padding="same")(body)
features = layers.ReLU()(layers.Add()([picture, body]))
features = identity_block(features)
features = layers.GlobalAveragePooling2D()(features)
resnet = keras.Model(picture, layers.Dense(10, activation="softmax")(features))
