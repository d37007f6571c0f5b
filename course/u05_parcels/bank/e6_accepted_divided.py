# ---
# kind: accepted
# exercise: e6
# about: the mean by hand: the sum of the rows over the number of words
# ---
# %% u05_e6_fee
keras.utils.set_random_seed(1)
weight = keras.Input(shape=(1,), name="weight")
country = keras.Input(shape=(), dtype="string", name="country")
words = keras.Input(shape=(None,), dtype="int32", name="words")

scale = layers.Normalization()
scale.adapt(raw_train["weight"])
rows = layers.Embedding(28, 8)(words)
there = ops.cast(words > 0, "float32")[:, :, None]
w = ops.sum(rows * there, axis=1) / ops.sum(there, axis=1)
x = layers.Concatenate()([scale(weight), layers.Embedding(5, 3)(code(country)), w])
fee = keras.Model([weight, country, words], layers.Dense(1)(layers.Dense(32, activation="relu")(x)))
fee.compile(keras.optimizers.Adam(0.03), "mse")
fee.fit(raw_train, fees_train, epochs=8, batch_size=64, verbose=0)
