# ---
# kind: mistake
# exercise: e6
# about: adapt is forgotten
# loses:
#   u05_e6_fee_adapted: |
#     fee, Normalization: it was never adapted
#       expected: mean 7.89 and variance 19.6
#       actual:   mean 0 and variance 1
#       hint:     call adapt on the layer, on data to learn from, before the model is used
# checks:
#   u05_e6_fee_adapted: check_adapted
# hints:
#   u05_e6_fee_adapted: call adapt on the layer, on data to learn from, before the model is used
# ---
# %% u05_e6_fee
keras.utils.set_random_seed(6)
scale = layers.Normalization()

weight = keras.Input(shape=(1,), name="weight")
country = keras.Input(shape=(), dtype="string", name="country")
words = keras.Input(shape=(None,), dtype="int32", name="words")
rows = layers.Embedding(28, 8, mask_zero=True)(words)
towers = [scale(weight), layers.Embedding(5, 3)(code(country)), layers.GlobalAveragePooling1D()(rows)]
x = layers.Dense(32, activation="relu")(layers.Concatenate()(towers))
fee = keras.Model([weight, country, words], layers.Dense(1)(x))
fee.compile(optimizer=keras.optimizers.Adam(0.01), loss="mse")
history = fee.fit(raw_train, fees_train, epochs=15, verbose=0)
