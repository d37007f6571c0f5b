# ---
# kind: mistake
# exercise: e3
# about: both shortcuts are projections
# loses:
#   u08_e3_rebuild_skips: |
#     rebuilt: wrong number of skip connections
#       expected: 1 projection shortcut
#       actual:   2 projection shortcuts
#       hint:     where the number of channels stays, the shortcut is the tensor itself
#   u08_e3_rebuild_picture: |
#     rebuilt, layer 3 (Conv2D, 6 filters, kernel 1×1): not asked for
#       actual:   Conv2D, 6 filters, kernel 1×1, after layer 1 (Conv2D, 6 filters, kernel 3×3)
# checks:
#   u08_e3_rebuild_skips: check_skip
#   u08_e3_rebuild_picture: check_same_architecture
# hints:
#   u08_e3_rebuild_skips: where the number of channels stays, the shortcut is the tensor itself
# ---
# %% u08_e3_rebuild
p = keras.Input(shape=(12, 12, 1))
x = layers.Conv2D(6, 3, padding="same", activation="relu")(p)
b = layers.Conv2D(6, 3, padding="same", activation="relu")(x)
b = layers.Conv2D(6, 3, padding="same")(b)
x = ops.relu(layers.Conv2D(6, 1)(x) + b)
b = layers.Conv2D(12, 3, strides=2, padding="same", activation="relu")(x)
b = layers.Conv2D(12, 3, padding="same")(b)
x = ops.relu(layers.Conv2D(12, 1, strides=2)(x) + b)
x = layers.GlobalAveragePooling2D()(x)
rebuilt = keras.Model(p, layers.Dense(10, activation="softmax")(x))
