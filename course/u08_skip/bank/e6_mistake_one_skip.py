# ---
# kind: mistake
# exercise: e6
# about: the skip at 16 by 16 is missing
# loses:
#   u08_e6_unet_skips: |
#     unet: no shortcut begins at 'fine'
#       expected: what leaves 'fine' meets what comes from further on, unchanged
#       actual:   a shortcut from layer 2 ('middle')
#       hint:     keep the tensor under a name of its own, and give that to the merge
#   u08_e6_unet_score: |
#     unet: the IoU is too low
#       expected: at least 0.7
#       actual:   0.58
#       hint:     do both skips arrive, are the masks its targets, and was it fitted for some ten epochs?
# checks:
#   u08_e6_unet_skips: check_skip
#   u08_e6_unet_score: check_score
# hints:
#   u08_e6_unet_skips: keep the tensor under a name of its own, and give that to the merge
#   u08_e6_unet_score: do both skips arrive, are the masks its targets, and was it fitted for some ten epochs?
# ---
# %% u08_e6_unet
keras.utils.set_random_seed(1)
scan = keras.Input(shape=(16, 16, 1))
fine = layers.Conv2D(6, 3, padding="same", activation="relu", name="fine")(scan)
middle = layers.Conv2D(12, 3, strides=2, padding="same", activation="relu", name="middle")(fine)
x = layers.Conv2D(24, 3, strides=2, padding="same", activation="relu", name="deep")(middle)
x = layers.Concatenate()([layers.UpSampling2D()(x), middle])
x = layers.Conv2D(12, 3, padding="same", activation="relu")(x)
x = layers.Conv2D(6, 3, padding="same", activation="relu")(layers.UpSampling2D()(x))
unet = keras.Model(scan, layers.Conv2D(1, 1, activation="sigmoid")(x))
unet.compile(optimizer=keras.optimizers.Adam(0.01), loss="binary_crossentropy")
unet.fit(stamps.x_train, stamps.y_train, epochs=10, verbose=0)
