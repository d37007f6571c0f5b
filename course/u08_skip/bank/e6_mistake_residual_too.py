# ---
# kind: mistake
# exercise: e6
# about: adds a residual block at the bottom, which nobody asked for
# loses:
#   u08_e6_unet_skips: |
#     unet, layer 5 (add): another place where tensors meet
#       expected: tensors meet only where a shortcut ends, in a concatenate
#       actual:   here, too: layer 3 ('deep') and layer 4 (Conv2D)
#       hint:     the shortcuts begin and end where they should: this merge is one too many
# checks:
#   u08_e6_unet_skips: check_skip
# hints:
#   u08_e6_unet_skips: 'the shortcuts begin and end where they should: this merge is one too many'
# ---
# %% u08_e6_unet
keras.utils.set_random_seed(4)
scan = keras.Input(shape=(16, 16, 1))
conv = lambda n, s=1, name=None: layers.Conv2D(n, 3, strides=s, padding="same", activation="relu", name=name)
fine = conv(6, name="fine")(scan)
middle = conv(12, 2, "middle")(fine)
deep = conv(24, 2, "deep")(middle)
deep2 = deep + conv(24)(deep)
x = layers.Concatenate()([middle, layers.UpSampling2D()(deep2)])
x = layers.Concatenate()([fine, layers.UpSampling2D()(conv(12)(x))])
unet = keras.Model(scan, layers.Conv2D(1, 1, activation="sigmoid")(conv(8)(x)))
unet.compile(optimizer=keras.optimizers.Adam(0.01), loss="binary_crossentropy")
unet.fit(stamps.x_train, stamps.y_train, epochs=10, verbose=0)
