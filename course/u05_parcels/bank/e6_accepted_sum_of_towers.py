# ---
# kind: accepted
# exercise: e6
# about: each tower gives euros, the towers are added
# ---
# %% u05_e6_fee
keras.utils.set_random_seed(6)
scale = layers.Normalization()
scale.adapt(raw_train["weight"])
weight = keras.Input(shape=(1,), name="weight")
country = keras.Input(shape=(), dtype="string", name="country")
words = keras.Input(shape=(None,), dtype="int32", name="words")
rows = layers.Embedding(28, 8, mask_zero=True)(words)
there = ops.cast(ops.expand_dims(words != 0, -1), "float32")
rows_sum = ops.sum(rows * there, axis=1)
towers = [layers.Dense(1)(scale(weight)), layers.Embedding(5, 1)(code(country)), layers.Dense(1)(rows_sum)]
x = layers.Add()(towers)
fee = keras.Model([weight, country, words], x)
fee.compile(optimizer=keras.optimizers.Adam(0.01), loss="mse")
history = fee.fit(raw_train, fees_train, epochs=15, verbose=0)
