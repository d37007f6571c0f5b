# ---
# kind: accepted
# exercise: e2
# about: activations as operations
# ---
# %% u10_e2_autoencoder
pixels = keras.Input(shape=(64,))
encoder = keras.Model(pixels, ops.relu(layers.Dense(16)(pixels)))
code = keras.Input(shape=(16,))
decoder = keras.Model(code, ops.sigmoid(layers.Dense(64)(code)))
autoencoder = keras.Model(inputs=encoder.inputs, outputs=decoder(encoder(encoder.inputs[0])))
