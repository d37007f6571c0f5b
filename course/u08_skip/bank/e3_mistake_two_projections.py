# ---
# kind: mistake
# exercise: e3
# about: a projection in the second block as well
# loses:
#   u08_e3_resnet_skips: |
#     resnet: wrong number of skip connections
#       expected: 1 projection shortcut
#       actual:   2 projection shortcuts
#       hint:     where the number of channels stays, the shortcut is the tensor itself
#   u08_e3_resnet_graph: |
#     resnet, layer 6 (Conv2D, kernel 1×1): not asked for
#       actual:   Conv2D, 8 filters, kernel 1×1, after layer 4 (add)
# checks:
#   u08_e3_resnet_skips: check_skip
#   u08_e3_resnet_graph: check_same_architecture
# hints:
#   u08_e3_resnet_skips: where the number of channels stays, the shortcut is the tensor itself
# ---
# %% u08_e3_resnet
picture = keras.Input(shape=(8, 8, 1))
features = projection_block(picture, 8)
features = projection_block(features, 8)
features = layers.GlobalAveragePooling2D()(features)
resnet = keras.Model(picture, layers.Dense(10, activation="softmax")(features))
