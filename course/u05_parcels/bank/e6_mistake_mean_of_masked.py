# ---
# kind: mistake
# exercise: e6
# about: the empty rows are multiplied away, and still counted by the mean
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
keras.utils.set_random_seed(1)
weight = keras.Input(shape=(1,), name="weight")
country = keras.Input(shape=(), dtype="string", name="country")
words = keras.Input(shape=(None,), dtype="int32", name="words")

scale = layers.Normalization()
scale.adapt(raw_train["weight"])
rows = layers.Embedding(28, 8)(words)
there = ops.cast(words > 0, "float32")[:, :, None]
w = ops.mean(rows * there, axis=1)
x = layers.Concatenate()([scale(weight), layers.Embedding(5, 3)(code(country)), w])
fee = keras.Model([weight, country, words], layers.Dense(1)(layers.Dense(32, activation="relu")(x)))
fee.compile(keras.optimizers.Adam(0.03), "mse")
fee.fit(raw_train, fees_train, epochs=8, batch_size=64, verbose=0)
