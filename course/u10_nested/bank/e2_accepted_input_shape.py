# ---
# kind: accepted
# exercise: e2
# about: the old spelling, input_shape= on the first layers
# ---
# %% u10_e2_autoencoder
encoder = keras.Sequential([layers.Dense(16, activation="relu", input_shape=(64,))])
decoder = keras.Sequential([layers.Dense(64, activation="sigmoid", input_shape=(16,))])
pixels = keras.Input(shape=(64,))
autoencoder = keras.Model(pixels, decoder(encoder(pixels)))
