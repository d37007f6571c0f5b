# ---
# kind: mistake
# exercise: e3
# about: the shortcut is pooled before its projection
# loses:
#   u08_e3_rebuild_skips: |
#     rebuilt: wrong number of skip connections
#       expected: 2 skip shortcuts
#       actual:   1 skip shortcut
#       hint:     every block has a shortcut of its own, from where that block begins
#   u08_e3_rebuild_picture: |
#     rebuilt, layer 5 (AveragePooling2D): not asked for
#       actual:   AveragePooling2D, pool 2×2, after layer 4 (add)
#     rebuilt, layer 7 (Conv2D, 12 filters, kernel 1×1): wrong strides
#       expected: (2, 2)
#       actual:   (1, 1)
#       hint:     look at the argument strides= of this layer
# checks:
#   u08_e3_rebuild_skips: check_skip
#   u08_e3_rebuild_picture: check_same_architecture
# hints:
#   u08_e3_rebuild_skips: every block has a shortcut of its own, from where that block begins
#   u08_e3_rebuild_picture: look at the argument strides= of this layer
# ---
# %% u08_e3_rebuild
p = keras.Input(shape=(12, 12, 1))
x = layers.Conv2D(6, 3, padding="same", activation="relu")(p)
b = layers.Conv2D(6, 3, padding="same", activation="relu")(x)
b = layers.Conv2D(6, 3, padding="same")(b)
x = ops.relu(x + b)
b = layers.Conv2D(12, 3, strides=2, padding="same", activation="relu")(x)
b = layers.Conv2D(12, 3, padding="same")(b)
x = ops.relu(layers.Conv2D(12, 1)(layers.AveragePooling2D(2)(x)) + b)
x = layers.GlobalAveragePooling2D()(x)
rebuilt = keras.Model(p, layers.Dense(10, activation="softmax")(x))
