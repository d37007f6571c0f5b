# ---
# kind: mistake
# exercise: e6
# about: the weights are scaled before fit, and inside once more
# loses:
#   u05_e6_fee_score: |
#     fee: the mean absolute error is too high
#       expected: at most 1.5
#       actual:   17.76
#       hint:     the mean alone does as well: was the model fitted, long enough, on these targets, and fed as it is here?
# checks:
#   u05_e6_fee_score: check_score
# hints:
#   u05_e6_fee_score: 'the mean alone does as well: was the model fitted, long enough, on these targets, and fed as it is here?'
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
