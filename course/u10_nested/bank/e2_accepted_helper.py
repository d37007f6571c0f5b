# ---
# kind: accepted
# exercise: e2
# about: a helper makes both parts, inputs as dicts
# ---
# %% u10_e2_autoencoder
def part(n, units, activation):
    x = keras.Input(shape=(n,))
    return keras.Model(x, layers.Dense(units, activation)(x))


encoder, decoder = part(64, 16, "relu"), part(16, 64, "sigmoid")
pixels = keras.Input(shape=(64,), name="pixels")
code = encoder(pixels)
autoencoder = keras.Model({"pixels": pixels}, decoder(code))
