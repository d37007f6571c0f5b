# ---
# kind: mistake
# exercise: e6
# about: padding is counted
# loses:
#   u05_e6_fee_padding: |
#     fee: padding changes the predictions
#       expected: the same predictions with zeros behind the words of input 'words'
#       actual:   other predictions
#       hint:     a mean over all places counts the empty ones: Embedding(..., mask_zero=True) tells the layers that follow which places are empty; by hand, divide the sum by the number of words
# checks:
#   u05_e6_fee_padding: check_padding
# hints:
#   u05_e6_fee_padding: 'a mean over all places counts the empty ones: Embedding(..., mask_zero=True) tells the layers that follow which places are empty; by hand, divide the sum by the number of words'
# ---
# %% u05_e6_fee
keras.utils.set_random_seed(6)
scale = layers.Normalization()
scale.adapt(raw_train["weight"])
weight = keras.Input(shape=(1,), name="weight")
country = keras.Input(shape=(), dtype="string", name="country")
words = keras.Input(shape=(None,), dtype="int32", name="words")
rows = layers.Embedding(28, 8)(words)
towers = [scale(weight), layers.Embedding(5, 3)(code(country)), layers.GlobalAveragePooling1D()(rows)]
x = layers.Dense(32, activation="relu")(layers.Concatenate()(towers))
fee = keras.Model([weight, country, words], layers.Dense(1)(x))
fee.compile(optimizer=keras.optimizers.Adam(0.03), loss="mse")
history = fee.fit(raw_train, fees_train, batch_size=64, epochs=6, verbose=0)
