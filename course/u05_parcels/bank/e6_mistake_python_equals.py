# ---
# kind: mistake
# exercise: e6
# about: asks Python's == of a tensor of the graph, which is False at once
# loses:
#   u05_e6_fee_padding: |
#     fee: padding changes the predictions
#       expected: the same predictions with zeros behind the words of input 'words'
#       actual:   other predictions
#       hint:     the condition of a where is a constant: == on a tensor of the graph is Python's own, and False at once; write ops.equal(a, b)
# checks:
#   u05_e6_fee_padding: check_padding
# hints:
#   u05_e6_fee_padding: 'the condition of a where is a constant: == on a tensor of the graph is Python''s own, and False at once; write ops.equal(a, b)'
# ---
# %% u05_e6_fee
keras.utils.set_random_seed(1)
weight = keras.Input(shape=(1,), name="weight")
country = keras.Input(shape=(), dtype="string", name="country")
words = keras.Input(shape=(None,), dtype="int32", name="words")

scale = layers.Normalization()
scale.adapt(raw_train["weight"])
rows = layers.Embedding(28, 8)(words)
w = ops.max(ops.where(ops.expand_dims(words == 0, -1), -10.0, rows), axis=1)
x = layers.Concatenate()([scale(weight), layers.Embedding(5, 3)(code(country)), w])
fee = keras.Model([weight, country, words], layers.Dense(1)(layers.Dense(32, activation="relu")(x)))
fee.compile(keras.optimizers.Adam(0.03), "mse")
fee.fit(raw_train, fees_train, epochs=8, batch_size=64, verbose=0)
