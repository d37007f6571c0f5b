# ---
# kind: accepted
# exercise: e6
# about: a deeper head, and the code's length brought to 1 by an operation
# ---
# %% u07_e6_strangers
keras.utils.set_random_seed(3)
encoder = keras.Sequential()
encoder.add(keras.Input(shape=(64,)))
encoder.add(layers.Dense(48, activation=keras.activations.tanh))
encoder.add(layers.Dense(24))
left, right = keras.Input(shape=(64,), name="left"), keras.Input(shape=(64,), name="right")
a, b = ops.normalize(encoder(left)), ops.normalize(encoder(right))
product = layers.Dense(8, activation="relu")(layers.Multiply()([a, b]))
pair_model = keras.Model([left, right], layers.Dense(1, activation="sigmoid")(product))
pair_model.compile("adam", "binary_crossentropy")
pair_model.fit(known.x_train, known.y_train, epochs=10, verbose=0)
