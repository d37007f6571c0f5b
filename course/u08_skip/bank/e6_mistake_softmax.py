# ---
# kind: mistake
# exercise: e6
# about: softmax on one channel
# loses:
#   u08_e6_unet_score: |
#     unet, layer 10 (Conv2D): wrong activation
#       expected: sigmoid
#       actual:   softmax
#       hint:     softmax shares 1 out among the units of a layer: over one unit it is always 1
# checks:
#   u08_e6_unet_score: check_activation
# hints:
#   u08_e6_unet_score: 'softmax shares 1 out among the units of a layer: over one unit it is always 1'
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
unet = keras.Model(scan, layers.Conv2D(1, 1, activation="softmax")(x))
unet.compile(optimizer=keras.optimizers.Adam(0.01), loss="binary_crossentropy")
unet.fit(stamps.x_train, stamps.y_train, epochs=1, verbose=0)
