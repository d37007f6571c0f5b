# ---
# kind: mistake
# exercise: e6
# about: the skips are added
# loses:
#   u08_e6_unet_skips: |
#     unet: the skip connection ends in another merge
#       expected: concatenate
#       actual:   add
#       hint:     addition keeps the width of its operands; nothing is put side by side
# checks:
#   u08_e6_unet_skips: check_skip
# hints:
#   u08_e6_unet_skips: addition keeps the width of its operands; nothing is put side by side
# ---
# %% u08_e6_unet
keras.utils.set_random_seed(1)
scan = keras.Input(shape=(16, 16, 1))
fine = layers.Conv2D(6, 3, padding="same", activation="relu", name="fine")(scan)
middle = layers.Conv2D(12, 3, strides=2, padding="same", activation="relu", name="middle")(fine)
x = layers.Conv2D(24, 3, strides=2, padding="same", activation="relu", name="deep")(middle)
x = layers.Conv2D(12, 3, padding="same", activation="relu")(layers.UpSampling2D()(x))
x = layers.Conv2D(12, 3, padding="same", activation="relu")(layers.Add()([x, middle]))
x = layers.Conv2D(6, 3, padding="same", activation="relu")(layers.UpSampling2D()(x))
x = layers.Conv2D(6, 3, padding="same", activation="relu")(layers.Add()([x, fine]))
unet = keras.Model(scan, layers.Conv2D(1, 1, activation="sigmoid")(x))
unet.compile(optimizer=keras.optimizers.Adam(0.01), loss="binary_crossentropy")
unet.fit(stamps.x_train, stamps.y_train, epochs=10, verbose=0)
