# ---
# kind: mistake
# exercise: e6
# about: the skip at 16 by 16 takes the picture, not fine
# loses:
#   u08_e6_unet_skips: |
#     unet: no shortcut begins at 'fine'
#       expected: what leaves 'fine' meets what comes from further on, unchanged
#       actual:   a shortcut from input 1
#       hint:     keep the tensor under a name of its own, and give that to the merge
# checks:
#   u08_e6_unet_skips: check_skip
# hints:
#   u08_e6_unet_skips: keep the tensor under a name of its own, and give that to the merge
# ---
# %% u08_e6_unet
keras.utils.set_random_seed(3)
def Cv(f, **k): return layers.Conv2D(f, 3, padding="same", activation="relu", **k)
i = keras.Input((16, 16, 1))
fine = Cv(6, name="fine")(i)
middle = Cv(12, strides=2, name="middle")(fine)
deep = Cv(24, strides=2, name="deep")(middle)
u = layers.UpSampling2D()(deep)
u = layers.Concatenate()([u, middle])
u = Cv(12)(u)
u = layers.UpSampling2D()(u)
u = layers.Concatenate()([u, i])
u = Cv(6)(u)
unet = keras.Model(i, layers.Conv2D(1, 1, activation="sigmoid")(u))
unet.compile(keras.optimizers.Adam(0.01), "binary_crossentropy")
unet.fit(stamps.x_train, stamps.y_train, epochs=10, verbose=0)
