# ---
# kind: mistake
# exercise: e6
# about: adapted to all parcels
# loses:
#   u05_e6_fee_adapted: |
#     fee, Normalization: it knows other data
#       expected: mean 7.89 and variance 19.6
#       actual:   mean 7.92 and variance 19.4
#       hint:     adapt it to the 2000 samples asked for: which ones did it see?
# checks:
#   u05_e6_fee_adapted: check_adapted
# hints:
#   u05_e6_fee_adapted: 'adapt it to the 2000 samples asked for: which ones did it see?'
# ---
# %% u05_e6_fee
keras.utils.set_random_seed(6)
scale = layers.Normalization()
scale.adapt(np.concatenate([raw_train["weight"], raw_test["weight"]]))
weight = keras.Input(shape=(1,), name="weight")
country = keras.Input(shape=(), dtype="string", name="country")
words = keras.Input(shape=(None,), dtype="int32", name="words")
rows = layers.Embedding(28, 8, mask_zero=True)(words)
towers = [scale(weight), layers.Embedding(5, 3)(code(country)), layers.GlobalAveragePooling1D()(rows)]
x = layers.Dense(32, activation="relu")(layers.Concatenate()(towers))
fee = keras.Model([weight, country, words], layers.Dense(1)(x))
fee.compile(optimizer=keras.optimizers.Adam(0.01), loss="mse")
history = fee.fit(raw_train, fees_train, epochs=15, verbose=0)
