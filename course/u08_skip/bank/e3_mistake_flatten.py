# ---
# kind: mistake
# exercise: e3
# about: flattened where the picture pools
# loses:
#   u08_e3_rebuild_picture: |
#     rebuilt, layer 9 (Flatten): another kind of layer
#       expected: GlobalAveragePooling2D
#       actual:   Flatten
# checks:
#   u08_e3_rebuild_picture: check_same_architecture
# ---
# %% u08_e3_rebuild
p = keras.Input(shape=(12, 12, 1))
x = layers.Conv2D(6, 3, padding="same", activation="relu")(p)
b = layers.Conv2D(6, 3, padding="same", activation="relu")(x)
b = layers.Conv2D(6, 3, padding="same")(b)
x = ops.relu(x + b)
b = layers.Conv2D(12, 3, strides=2, padding="same", activation="relu")(x)
b = layers.Conv2D(12, 3, padding="same")(b)
x = ops.relu(layers.Conv2D(12, 1, strides=2)(x) + b)
x = layers.Flatten()(x)
rebuilt = keras.Model(p, layers.Dense(10, activation="softmax")(x))
