# ---
# kind: mistake
# exercise: e3
# about: the projection has a window of 3
# loses:
#   u08_e3_rebuild_skips: |
#     rebuilt, layer 6 (Conv2D): the projection is not 1×1
#       expected: a convolution of size 1×1
#       actual:   Conv2D of size 3×3
#       hint:     a projection only changes the number of channels, pixel by pixel
#   u08_e3_rebuild_picture: |
#     rebuilt, layer 6 (Conv2D, 12 filters): wrong kernel size
#       expected: (1, 1)
#       actual:   (3, 3)
#       hint:     look at the argument kernel_size= of this layer
# checks:
#   u08_e3_rebuild_skips: check_skip
#   u08_e3_rebuild_picture: check_same_architecture
# hints:
#   u08_e3_rebuild_skips: a projection only changes the number of channels, pixel by pixel
#   u08_e3_rebuild_picture: look at the argument kernel_size= of this layer
# ---
# %% u08_e3_rebuild
p = keras.Input(shape=(12, 12, 1))
x = layers.Conv2D(6, 3, padding="same", activation="relu")(p)
b = layers.Conv2D(6, 3, padding="same", activation="relu")(x)
b = layers.Conv2D(6, 3, padding="same")(b)
x = ops.relu(x + b)
b = layers.Conv2D(12, 3, strides=2, padding="same", activation="relu")(x)
b = layers.Conv2D(12, 3, padding="same")(b)
x = ops.relu(layers.Conv2D(12, 3, strides=2, padding="same")(x) + b)
x = layers.GlobalAveragePooling2D()(x)
rebuilt = keras.Model(p, layers.Dense(10, activation="softmax")(x))
