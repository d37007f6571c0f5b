# ---
# kind: mistake
# exercise: e3
# about: the second shortcut starts where the first did
# loses:
#   u08_e3_rebuild_skips: |
#     rebuilt, layer 8 (add): the shortcut goes around more than one block
#       expected: a shortcut from where this block begins
#       actual:   a shortcut from layer 1 (Conv2D), around layer 4 (add)
#       hint:     is the shortcut's variable stale, still that of the block before, or from before the tensors met?
#   u08_e3_rebuild_picture: |
#     rebuilt, layer 6 (Conv2D, 12 filters, kernel 1×1): reads the wrong tensor
#       expected: layer 4 (add)
#       actual:   layer 1 (Conv2D, 6 filters, kernel 3×3)
#       hint:     it is called on a tensor from before layer 4 (add): was an older variable used?
# checks:
#   u08_e3_rebuild_skips: check_skip
#   u08_e3_rebuild_picture: check_same_architecture
# hints:
#   u08_e3_rebuild_skips: is the shortcut's variable stale, still that of the block before, or from before the tensors met?
#   u08_e3_rebuild_picture: 'it is called on a tensor from before layer 4 (add): was an older variable used?'
# ---
# %% u08_e3_rebuild
p = keras.Input(shape=(12, 12, 1))
x = layers.Conv2D(6, 3, padding="same", activation="relu")(p)
b = layers.Conv2D(6, 3, padding="same", activation="relu")(x)
b = layers.Conv2D(6, 3, padding="same")(b)
y = ops.relu(x + b)
b = layers.Conv2D(12, 3, strides=2, padding="same", activation="relu")(y)
b = layers.Conv2D(12, 3, padding="same")(b)
x = ops.relu(layers.Conv2D(12, 1, strides=2)(x) + b)
x = layers.GlobalAveragePooling2D()(x)
rebuilt = keras.Model(p, layers.Dense(10, activation="softmax")(x))
