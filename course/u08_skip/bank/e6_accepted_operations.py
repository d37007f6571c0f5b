# ---
# kind: accepted
# exercise: e6
# about: operations for joining, the loss as a function
# ---
# %% u08_e6_unet
keras.utils.set_random_seed(2)
scan = keras.Input(shape=(16, 16, 1))
fine = layers.Conv2D(6, 3, padding="same", activation="relu", name="fine")(scan)
middle = layers.Conv2D(12, 3, strides=2, padding="same", activation="relu", name="middle")(fine)
x = layers.Conv2D(24, 3, strides=2, padding="same", activation="relu", name="deep")(middle)
x = ops.concatenate([ops.repeat(ops.repeat(x, 2, axis=1), 2, axis=2), middle], axis=-1)
x = layers.Conv2D(12, 3, padding="same", activation="relu")(x)
x = ops.concatenate([fine, layers.UpSampling2D(2)(x)], axis=3)
x = layers.Conv2D(8, 3, padding="same", activation="relu")(x)
unet = keras.Model(scan, layers.Conv2D(1, 1, activation="sigmoid")(x))
unet.compile(optimizer=keras.optimizers.Adam(0.01), loss=keras.losses.binary_crossentropy)
unet.fit(stamps.x_train, stamps.y_train, epochs=10, verbose=0)
