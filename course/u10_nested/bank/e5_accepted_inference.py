# ---
# kind: accepted
# exercise: e5
# about: called in inference mode, as many texts advise; fitted in two goes
# ---
# %% u10_e5_reuse
keras.utils.set_random_seed(3)
base.trainable = False
pixels = keras.Input(shape=(64,))
transfer = keras.Model(pixels, layers.Dense(1, activation="sigmoid")(base(pixels, training=False)))
transfer.compile(optimizer=keras.optimizers.Adam(0.01), loss="binary_crossentropy")
transfer.fit(x_few, bowl_few, epochs=30, verbose=0)
transfer.fit(x_few, bowl_few, epochs=30, verbose=0)
pays = {"bowl": "reuse", "lean": "new"}
