# ---
# kind: mistake
# exercise: e6
# about: the channels of the lesson, not those asked for
# loses:
#   u08_e6_unet_levels: |
#     unet, layer 1 ('fine'): wrong output shape
#       expected: (16, 16, 6)
#       actual:   (16, 16, 8)
# checks:
#   u08_e6_unet_levels: check_layer_output_shape
# ---
# %% u08_e6_unet
keras.utils.set_random_seed(1)
scan = keras.Input(shape=(16, 16, 1))
fine = layers.Conv2D(8, 3, padding="same", activation="relu", name="fine")(scan)
middle = layers.Conv2D(16, 3, strides=2, padding="same", activation="relu", name="middle")(fine)
x = layers.Conv2D(32, 3, strides=2, padding="same", activation="relu", name="deep")(middle)
x = layers.Concatenate()([layers.UpSampling2D()(x), middle])
x = layers.Conv2D(12, 3, padding="same", activation="relu")(x)
x = layers.Concatenate()([layers.UpSampling2D()(x), fine])
x = layers.Conv2D(6, 3, padding="same", activation="relu")(x)
unet = keras.Model(scan, layers.Conv2D(1, 1, activation="sigmoid")(x))
unet.compile(optimizer=keras.optimizers.Adam(0.01), loss="binary_crossentropy")
unet.fit(stamps.x_train, stamps.y_train, epochs=10, verbose=0)
