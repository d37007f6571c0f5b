# ---
# kind: accepted
# exercise: e6
# about: each level a stack of its own, with the level's name
# ---
# %% u08_e6_unet
keras.utils.set_random_seed(2)


def conv(filters, **settings):
    return layers.Conv2D(filters, 3, padding="same", activation="relu", **settings)


fine_net = keras.Sequential([keras.Input((16, 16, 1)), conv(6), conv(6)], name="fine")
middle_net = keras.Sequential([keras.Input((16, 16, 6)), conv(12, strides=2)], name="middle")
deep_net = keras.Sequential([keras.Input((8, 8, 12)), conv(24, strides=2)], name="deep")
scan = keras.Input((16, 16, 1))
fine = fine_net(scan)
middle = middle_net(fine)
x = layers.UpSampling2D()(deep_net(middle))
x = conv(12)(layers.Concatenate()([x, middle]))
x = conv(6)(layers.Concatenate()([layers.UpSampling2D()(x), fine]))
unet = keras.Model(scan, layers.Conv2D(1, 1, activation="sigmoid")(x))
unet.compile(keras.optimizers.Adam(0.01), "binary_crossentropy")
unet.fit(stamps.x_train, stamps.y_train, epochs=10, verbose=0)
