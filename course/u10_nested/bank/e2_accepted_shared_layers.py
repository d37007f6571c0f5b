# ---
# kind: accepted
# exercise: e2
# about: the whole first, the parts from its layers
# ---
# %% u10_e2_autoencoder
squeeze = layers.Dense(16, activation="relu", name="squeeze")
unfold = layers.Dense(64, activation="sigmoid", name="unfold")
encoder = keras.Sequential([keras.Input((64,)), squeeze])
decoder = keras.Sequential([keras.Input((16,)), unfold])
x = encoder.inputs[0]
autoencoder = keras.Model(x, decoder(encoder.outputs[0]))
