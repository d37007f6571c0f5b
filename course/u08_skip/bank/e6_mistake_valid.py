# ---
# kind: mistake
# exercise: e6
# about: no padding: the levels do not meet, the cell stops with an error
# loses:
#   u08_e6_unet_levels: |
#     not attempted: unet is None
#       actual:   a cell stopped with ValueError: A `Concatenate` layer requires inputs with matching shapes except for the concatenation axis. Received: input_shape=[(None, 8, 8, 24), (None, 7, 7,…
#       hint:     rows and columns differ, 8 by 8 and 7 by 7: was an odd size halved and doubled, or a padding='same' left out?
#   u08_e6_unet_skips: |
#     not attempted: unet is None
#       actual:   a cell stopped with ValueError: A `Concatenate` layer requires inputs with matching shapes except for the concatenation axis. Received: input_shape=[(None, 8, 8, 24), (None, 7, 7,…
#       hint:     rows and columns differ, 8 by 8 and 7 by 7: was an odd size halved and doubled, or a padding='same' left out?
#   u08_e6_unet_score: |
#     not attempted: unet is None
#       actual:   a cell stopped with ValueError: A `Concatenate` layer requires inputs with matching shapes except for the concatenation axis. Received: input_shape=[(None, 8, 8, 24), (None, 7, 7,…
#       hint:     rows and columns differ, 8 by 8 and 7 by 7: was an odd size halved and doubled, or a padding='same' left out?
# checks:
#   u08_e6_unet_levels: check_input_shape
#   u08_e6_unet_skips: check_skip
#   u08_e6_unet_score: check_attempted
# hints:
#   u08_e6_unet_levels: 'rows and columns differ, 8 by 8 and 7 by 7: was an odd size halved and doubled, or a padding=''same'' left out?'
#   u08_e6_unet_skips: 'rows and columns differ, 8 by 8 and 7 by 7: was an odd size halved and doubled, or a padding=''same'' left out?'
#   u08_e6_unet_score: 'rows and columns differ, 8 by 8 and 7 by 7: was an odd size halved and doubled, or a padding=''same'' left out?'
# ---
# %% u08_e6_unet
keras.utils.set_random_seed(1)
scan = keras.Input(shape=(16, 16, 1))
fine = layers.Conv2D(6, 3, padding="same", activation="relu", name="fine")(scan)
middle = layers.Conv2D(12, 3, strides=2, activation="relu", name="middle")(fine)
x = layers.Conv2D(24, 3, strides=2, padding="same", activation="relu", name="deep")(middle)
x = layers.Concatenate()([layers.UpSampling2D()(x), middle])
x = layers.Conv2D(12, 3, padding="same", activation="relu")(x)
x = layers.Concatenate()([layers.UpSampling2D()(x), fine])
x = layers.Conv2D(6, 3, padding="same", activation="relu")(x)
unet = keras.Model(scan, layers.Conv2D(1, 1, activation="sigmoid")(x))
unet.compile(optimizer=keras.optimizers.Adam(0.01), loss="binary_crossentropy")
unet.fit(stamps.x_train, stamps.y_train, epochs=10, verbose=0)
