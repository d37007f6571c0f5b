# ---
# kind: mistake
# exercise: e6
# about: the words are read and not merged
# loses:
#   u05_e6_fee_matters: |
#     fee: input 'words' changes nothing
#       expected: every input changes the predictions
#       actual:   the predictions are the same whatever input 'words' holds
#       hint:     follow the tensor from this input: is it passed on at every step, and merged?
#   u05_e6_fee_padding: |
#     fee: input 'words' changes nothing
#       expected: predictions that depend on its words
#       actual:   the same predictions whatever it holds
#       hint:     follow the tensor from this input: is it passed on at every step, and merged?
#   u05_e6_fee_score: |
#     fee: the mean absolute error is too high
#       expected: at most 1.5
#       actual:   2.22
#       hint:     was it fitted long enough, on the fees and not on the depots, and fed by name?
# checks:
#   u05_e6_fee_matters: check_every_input_matters
#   u05_e6_fee_padding: check_padding
#   u05_e6_fee_score: check_score
# hints:
#   u05_e6_fee_matters: 'follow the tensor from this input: is it passed on at every step, and merged?'
#   u05_e6_fee_padding: 'follow the tensor from this input: is it passed on at every step, and merged?'
#   u05_e6_fee_score: was it fitted long enough, on the fees and not on the depots, and fed by name?
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
x = layers.Dense(32, activation="relu")(layers.Concatenate()(towers[:2]))
fee = keras.Model([weight, country, words], layers.Dense(1)(x))
fee.compile(optimizer=keras.optimizers.Adam(0.03), loss="mse")
history = fee.fit(raw_train, fees_train, batch_size=64, epochs=6, verbose=0)
