# ---
# kind: mistake
# exercise: e6
# about: the mask is made by a Dense layer and has no channel
# loses:
#   u08_e6_unet_levels: |
#     unet: wrong output shape
#       expected: (16, 16, 1)
#       actual:   (16, 16)
#       hint:     end with a Conv2D of 1 filter, at 16 by 16
#   u08_e6_unet_score: |
#     unet: the IoU is too low
#       expected: at least 0.7
#       actual:   0.13
#       hint:     every bias of it is still 0, as in a new layer: it was never fitted, or was built anew, or cloned, after its fit
# checks:
#   u08_e6_unet_levels: check_output_shape
#   u08_e6_unet_score: check_score
# hints:
#   u08_e6_unet_levels: end with a Conv2D of 1 filter, at 16 by 16
#   u08_e6_unet_score: 'every bias of it is still 0, as in a new layer: it was never fitted, or was built anew, or cloned, after its fit'
# ---
# %% u08_e6_unet
keras.utils.set_random_seed(1)
scan = keras.Input(shape=(16, 16, 1))
fine = layers.Conv2D(6, 3, padding="same", activation="relu", name="fine")(scan)
middle = layers.Conv2D(12, 3, strides=2, padding="same", activation="relu", name="middle")(fine)
x = layers.Conv2D(24, 3, strides=2, padding="same", activation="relu", name="deep")(middle)
x = layers.Concatenate()([layers.UpSampling2D()(x), middle])
x = layers.Conv2D(12, 3, padding="same", activation="relu")(x)
x = layers.Concatenate()([layers.UpSampling2D()(x), fine])
x = layers.Conv2D(6, 3, padding="same", activation="relu")(x)
x = layers.Dense(256, activation="sigmoid")(layers.Flatten()(x))
unet = keras.Model(scan, layers.Reshape((16, 16))(x))
unet.compile(optimizer=keras.optimizers.Adam(0.01), loss="binary_crossentropy")
