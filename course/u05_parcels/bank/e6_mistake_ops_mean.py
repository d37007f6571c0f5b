# ---
# kind: mistake
# exercise: e6
# about: ops.mean over the rows of a table that sends a mask
# loses:
#   u05_e6_fee_padding: |
#     fee: padding changes the predictions
#       expected: the same predictions with zeros behind the words of input 'words'
#       actual:   other predictions
#       hint:     ops.mean takes no mask: layers.GlobalAveragePooling1D leaves the empty places out
# checks:
#   u05_e6_fee_padding: check_padding
# hints:
#   u05_e6_fee_padding: 'ops.mean takes no mask: layers.GlobalAveragePooling1D leaves the empty places out'
# ---
# %% u05_e6_fee
keras.utils.set_random_seed(1)
weight = keras.Input(shape=(1,), name="weight")
country = keras.Input(shape=(), dtype="string", name="country")
words = keras.Input(shape=(None,), dtype="int32", name="words")

scale = layers.Normalization()
scale.adapt(raw_train["weight"])
w = ops.mean(layers.Embedding(28, 8, mask_zero=True)(words), axis=1)
x = layers.Concatenate()([scale(weight), layers.Embedding(5, 3)(code(country)), w])
fee = keras.Model([weight, country, words], layers.Dense(1)(layers.Dense(32, activation="relu")(x)))
fee.compile(keras.optimizers.Adam(0.03), "mse")
fee.fit(raw_train, fees_train, epochs=8, batch_size=64, verbose=0)
