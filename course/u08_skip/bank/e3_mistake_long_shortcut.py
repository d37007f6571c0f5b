# ---
# kind: mistake
# exercise: e3
# about: the second shortcut starts before the first block
# loses:
#   u08_e3_resnet_skips: |
#     resnet, layer 7 (add): the shortcut goes around more than one block
#       expected: a shortcut from where this block begins
#       actual:   a shortcut from layer 2 (Conv2D), around layer 4 (add)
#       hint:     is the shortcut's variable stale, still that of the block before?
#   u08_e3_resnet_graph: |
#     resnet, layer 7 (add): reads the wrong tensor
#       expected: layer 4 (add) and layer 6 (Conv2D, kernel 3×3)
#       actual:   layer 2 (Conv2D, kernel 1×1) and layer 6 (Conv2D, kernel 3×3)
#       hint:     it is called on a tensor from before layer 4 (add): was an older variable used?
# checks:
#   u08_e3_resnet_skips: check_skip
#   u08_e3_resnet_graph: check_same_architecture
# hints:
#   u08_e3_resnet_skips: is the shortcut's variable stale, still that of the block before?
#   u08_e3_resnet_graph: 'it is called on a tensor from before layer 4 (add): was an older variable used?'
# ---
# %% u08_e3_resnet
picture = keras.Input(shape=(8, 8, 1))
body = layers.Conv2D(8, 3, padding="same", activation="relu")(picture)
body = layers.Conv2D(8, 3, padding="same")(body)
shortcut = layers.Conv2D(8, 1)(picture)
features = layers.ReLU()(layers.Add()([shortcut, body]))
body = layers.Conv2D(8, 3, padding="same", activation="relu")(features)
body = layers.Conv2D(8, 3, padding="same")(body)
features = layers.ReLU()(layers.Add()([shortcut, body]))
pooled = layers.GlobalAveragePooling2D()(features)
resnet = keras.Model(picture, layers.Dense(10, activation="softmax")(pooled))
