# ---
# kind: accepted
# exercise: e4
# about: the parts as graphs, activations as operations
# ---
# %% u10_e4_cleaner
keras.utils.set_random_seed(4)
start = keras.Input(shape=(64,))
encoder = keras.Model(start, layers.Dense(10)(layers.Dense(40, activation=ops.relu)(start)))
start = keras.Input(shape=(10,))
wide = layers.ReLU()(layers.Dense(40)(start))
decoder = keras.Model(start, layers.Activation("sigmoid")(layers.Dense(64)(wide)))
whole = keras.Input(shape=(64,))
cleaner = keras.Model(whole, decoder(encoder(whole)))
cleaner.compile(keras.optimizers.Adam(0.01), "mae")
cleaner.fit(spoiled_train, digits.x_train, epochs=20, verbose=0)
