# ---
# kind: accepted
# exercise: e2
# about: the parts have no Input and are built when they are called
# ---
# %% u10_e2_autoencoder
encoder = keras.Sequential([layers.Dense(16, activation="relu")])
decoder = keras.Sequential([layers.Dense(64, activation="sigmoid")])
pixels = keras.Input(shape=(64,))
autoencoder = keras.Model(pixels, decoder(encoder(pixels)))
