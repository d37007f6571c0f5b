# ---
# kind: mistake
# exercise: e6
# about: names of variables instead of layers
# loses:
#   u08_e6_unet_skips: |
#     unet: no layer named 'fine'
#       expected: a layer with name='fine' on the way to an output
#       actual:   no layer has a name given by you
#       hint:     a layer is in the model only if an output leads back to it; names are exact
#   u08_e6_unet_levels: |
#     unet: no layer named 'fine'
#       expected: a layer with name='fine' on the way to an output
#       actual:   no layer has a name given by you
#       hint:     a layer is in the model only if an output leads back to it; names are exact
# checks:
#   u08_e6_unet_skips: check_skip
#   u08_e6_unet_levels: check_layer_output_shape
# hints:
#   u08_e6_unet_skips: a layer is in the model only if an output leads back to it; names are exact
#   u08_e6_unet_levels: a layer is in the model only if an output leads back to it; names are exact
# ---
# %% u08_e6_unet
keras.utils.set_random_seed(1)
scan = keras.Input(shape=(16, 16, 1))
fine = layers.Conv2D(6, 3, padding="same", activation="relu")(scan)
middle = layers.Conv2D(12, 3, strides=2, padding="same", activation="relu")(fine)
x = layers.Conv2D(24, 3, strides=2, padding="same", activation="relu")(middle)
x = layers.Concatenate()([layers.UpSampling2D()(x), middle])
x = layers.Conv2D(12, 3, padding="same", activation="relu")(x)
x = layers.Concatenate()([layers.UpSampling2D()(x), fine])
x = layers.Conv2D(6, 3, padding="same", activation="relu")(x)
unet = keras.Model(scan, layers.Conv2D(1, 1, activation="sigmoid")(x))
unet.compile(optimizer=keras.optimizers.Adam(0.01), loss="binary_crossentropy")
unet.fit(stamps.x_train, stamps.y_train, epochs=10, verbose=0)
