# ---
# kind: accepted
# exercise: e2
# about: a stack of the two models
# ---
# %% u10_e2_autoencoder
encoder = keras.Sequential()
encoder.add(keras.Input(shape=(64,)))
encoder.add(layers.Dense(16))
encoder.add(layers.Activation("relu"))
decoder = keras.Sequential(
    [
        layers.InputLayer(shape=(16,)),
        layers.Dense(64, activation=keras.activations.sigmoid),
    ]
)
autoencoder = keras.Sequential([keras.Input(shape=(64,)), encoder, decoder])
