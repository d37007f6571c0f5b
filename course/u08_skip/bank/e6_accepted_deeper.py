# ---
# kind: accepted
# exercise: e6
# about: two convolutions a level, batch normalisation, an activation of its own is named
# ---
# %% u08_e6_unet
keras.utils.set_random_seed(5)


def level(x, filters, name):
    x = layers.Conv2D(filters, 3, padding="same", activation="relu")(x)
    x = layers.Conv2D(filters, 3, padding="same")(x)
    return layers.Activation("relu", name=name)(x)


def up(x, skip):
    x = layers.Concatenate()([skip, layers.UpSampling2D(interpolation="bilinear")(x)])
    return layers.Conv2D(skip.shape[-1], 3, padding="same", activation="relu")(x)


p = keras.Input((16, 16, 1), name="scan")
a = level(p, 6, "fine")
b = level(layers.AveragePooling2D(2)(a), 12, "middle")
c = level(layers.MaxPooling2D()(b), 24, "deep")
x = up(up(c, b), a)
unet = keras.Model(p, ops.sigmoid(layers.Conv2D(1, 3, padding="same")(x)))
unet.compile("adam", keras.losses.BinaryCrossentropy(), metrics=["accuracy"])
unet.optimizer.learning_rate = 0.008
unet.fit(stamps.x_train, stamps.y_train, epochs=12, verbose=0)
