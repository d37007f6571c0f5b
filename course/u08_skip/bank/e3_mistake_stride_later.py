# ---
# kind: mistake
# exercise: e3
# about: the second convolution of the body has the stride
# loses:
#   u08_e3_rebuild_picture: |
#     rebuilt, layer 5 (Conv2D, 12 filters, kernel 3×3) and layer 7 (Conv2D, 12 filters, kernel 3×3): the strides are exchanged
#       expected: (2, 2), then (1, 1)
#       actual:   (1, 1), then (2, 2)
# checks:
#   u08_e3_rebuild_picture: check_same_architecture
# ---
# %% u08_e3_rebuild
p = keras.Input(shape=(12, 12, 1))
x = layers.Conv2D(6, 3, padding="same", activation="relu")(p)
b = layers.Conv2D(6, 3, padding="same", activation="relu")(x)
b = layers.Conv2D(6, 3, padding="same")(b)
x = ops.relu(x + b)
b = layers.Conv2D(12, 3, padding="same", activation="relu")(x)
b = layers.Conv2D(12, 3, strides=2, padding="same")(b)
x = ops.relu(layers.Conv2D(12, 1, strides=2)(x) + b)
x = layers.GlobalAveragePooling2D()(x)
rebuilt = keras.Model(p, layers.Dense(10, activation="softmax")(x))
