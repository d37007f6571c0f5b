# ---
# kind: accepted
# exercise: e6
# about: the encoder's layers called one by one, the answer in a branch
# ---
# %% u07_e6_strangers
keras.utils.set_random_seed(3)
encoder = keras.Sequential([keras.Input(shape=(64,)), layers.Dense(64, "relu"), layers.Dense(32)])
sides = [keras.Input(shape=(64,), name="left"), keras.Input(shape=(64,), name="right")]
codes = sides
for layer in encoder.layers:
    codes = [layer(code) for code in codes]
lengths = [ops.sqrt(ops.sum(ops.square(c), axis=1, keepdims=True) + 1e-6) for c in codes]
cosine = ops.sum(codes[0] * codes[1], axis=1, keepdims=True) / (lengths[0] * lengths[1])
pair_model = keras.Model(sides, layers.Dense(1, activation="sigmoid")(cosine))
pair_model.compile("adam", "binary_crossentropy")
pair_model.fit(known.x_train, known.y_train, epochs=8, verbose=0)
