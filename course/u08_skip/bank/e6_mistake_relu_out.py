# ---
# kind: mistake
# exercise: e6
# about: relu on the last layer
# loses:
#   u08_e6_unet_score: |
#     unet, layer 10 (Conv2D): wrong activation
#       expected: sigmoid
#       actual:   relu
#       hint:     one yes-or-no unit gives a probability of its own, between 0 and 1
# checks:
#   u08_e6_unet_score: check_activation
# hints:
#   u08_e6_unet_score: one yes-or-no unit gives a probability of its own, between 0 and 1
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
unet = keras.Model(scan, layers.Conv2D(1, 1, activation="relu")(x))
unet.compile(optimizer=keras.optimizers.Adam(0.01), loss="mse")
unet.fit(stamps.x_train, stamps.y_train, epochs=10, verbose=0)
