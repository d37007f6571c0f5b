# ---
# kind: mistake
# exercise: e6
# about: the weights are scaled before fit, and inside once more
# loses:
#   u05_e6_fee_score: |
#     not graded: 'fee' is missing, because the cell ran longer than 30 s and did not stop when interrupted
# ---
# %% u05_e6_fee
keras.utils.set_random_seed(6)
scale = layers.Normalization()
scale.adapt(raw_train["weight"])
weight = keras.Input(shape=(1,), name="weight")
country = keras.Input(shape=(), dtype="string", name="country")
words = keras.Input(shape=(None,), dtype="int32", name="words")
rows = layers.Embedding(28, 8, mask_zero=True)(words)
towers = [scale(weight), layers.Embedding(5, 3)(code(country)), layers.GlobalAveragePooling1D()(rows)]
x = layers.Dense(32, activation="relu")(layers.Concatenate()(towers))
fee = keras.Model([weight, country, words], layers.Dense(1)(x))
fee.compile(optimizer=keras.optimizers.Adam(0.01), loss="mse")
scaled = {**raw_train, "weight": np.asarray(scale(raw_train["weight"]))}
history = fee.fit(scaled, fees_train, epochs=15, verbose=0)
