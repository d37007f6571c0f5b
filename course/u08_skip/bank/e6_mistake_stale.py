# ---
# kind: mistake
# exercise: e6
# about: x is rebound on the way down, and the first skip joins deep with itself
# loses:
#   u08_e6_unet_score: |
#     unet: the IoU is too low
#       expected: at least 0.7
#       actual:   0.64
#       hint:     do both skips arrive, are the masks its targets, and was it fitted for some ten epochs?
#   u08_e6_unet_skips: |
#     unet: no shortcut begins at 'middle'
#       expected: what leaves 'middle' meets what comes from further on, unchanged
#       actual:   a shortcut from layer 1 ('fine')
#       hint:     keep the tensor under a name of its own, and give that to the merge
# checks:
#   u08_e6_unet_score: check_score
#   u08_e6_unet_skips: check_skip
# hints:
#   u08_e6_unet_score: do both skips arrive, are the masks its targets, and was it fitted for some ten epochs?
#   u08_e6_unet_skips: keep the tensor under a name of its own, and give that to the merge
# ---
# %% u08_e6_unet
keras.utils.set_random_seed(1)
scan = keras.Input(shape=(16, 16, 1))
fine = layers.Conv2D(6, 3, padding="same", activation="relu", name="fine")(scan)
x = layers.Conv2D(12, 3, strides=2, padding="same", activation="relu", name="middle")(fine)
x = layers.Conv2D(24, 3, strides=2, padding="same", activation="relu", name="deep")(x)
x = layers.UpSampling2D()(x)
x = layers.Concatenate()([x, x])
x = layers.Conv2D(12, 3, padding="same", activation="relu")(x)
x = layers.Concatenate()([layers.UpSampling2D()(x), fine])
x = layers.Conv2D(6, 3, padding="same", activation="relu")(x)
unet = keras.Model(scan, layers.Conv2D(1, 1, activation="sigmoid")(x))
unet.compile(optimizer=keras.optimizers.Adam(0.01), loss="binary_crossentropy")
unet.fit(stamps.x_train, stamps.y_train, epochs=6, verbose=0)
