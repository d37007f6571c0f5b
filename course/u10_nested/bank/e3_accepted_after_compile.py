# ---
# kind: accepted
# exercise: e3
# about: frozen between compile and fit
# ---
# %% u10_e3_transfer
pixels = keras.Input(shape=(64,))
transfer = keras.Model(pixels, layers.Dense(5, activation="softmax")(trunk(pixels)))
transfer.compile(optimizer="adam", loss="sparse_categorical_crossentropy")
trunk.trainable = False
transfer.fit(x_few, y_few, epochs=2, verbose=0)
