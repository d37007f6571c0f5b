# ---
# kind: mistake
# exercise: e3
# about: the block without a projection is left out
# loses:
#   u08_e3_rebuild_skips: |
#     rebuilt: wrong number of skip connections
#       expected: 2 skip shortcuts
#       actual:   1 skip shortcut
#       hint:     no more shortcut ends in an add: is a block missing, or its add?
#   u08_e3_rebuild_picture: |
#     rebuilt: 3 layers are missing
#       expected: Conv2D, 6 filters, kernel 3×3, relu, then Conv2D, 6 filters, kernel 3×3, then add, relu, between layer 1 (Conv2D, 6 filters, kernel 3×3) and layer 2 (Conv2D, 12 filters, kernel 3×3) and layer 3 (Conv2D, 12 filters, kernel 1×1)
#       actual:   layer 2 (Conv2D, 12 filters, kernel 3×3) reads layer 1 (Conv2D, 6 filters, kernel 3×3)
#       hint:     keep the tensor from before the layers under a name, add it to their result, and go on from the sum
# checks:
#   u08_e3_rebuild_skips: check_skip
#   u08_e3_rebuild_picture: check_same_architecture
# hints:
#   u08_e3_rebuild_skips: 'no more shortcut ends in an add: is a block missing, or its add?'
#   u08_e3_rebuild_picture: keep the tensor from before the layers under a name, add it to their result, and go on from the sum
# ---
# %% u08_e3_rebuild
p = keras.Input(shape=(12, 12, 1))
x = layers.Conv2D(6, 3, padding="same", activation="relu")(p)

b = layers.Conv2D(12, 3, strides=2, padding="same", activation="relu")(x)
b = layers.Conv2D(12, 3, padding="same")(b)
x = ops.relu(layers.Conv2D(12, 1, strides=2)(x) + b)
x = layers.GlobalAveragePooling2D()(x)
rebuilt = keras.Model(p, layers.Dense(10, activation="softmax")(x))
