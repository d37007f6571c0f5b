# ---
# kind: mistake
# exercise: e6
# about: labels as strings, read inside
# loses:
#   u05_e6_fee_ports: |
#     fee, input 'words': wrong shape
#       expected: (None,)
#       actual:   ()
#       hint:     keras.Input(shape=...) takes the shape of one sample
#     fee, input 'words': wrong dtype
#       expected: dtype 'int'
#       actual:   dtype 'string'
#       hint:     whole numbers that a table is looked up with: keras.Input(..., dtype='int32')
#   u05_e6_fee_score: |
#     fee raises an error when it is called with arrays of shapes (500, 1), (500), (500, 8)
#       expected: predictions
#       actual:   UnimplementedError: Cast int32 to string is not supported
#       hint:     numbers where texts are wanted, or texts where numbers are: keras.Input(dtype='string') takes texts, and a table takes the numbers of their words
# checks:
#   u05_e6_fee_ports: check_input_shape
#   u05_e6_fee_score: check_score
# hints:
#   u05_e6_fee_ports: keras.Input(shape=...) takes the shape of one sample
#   u05_e6_fee_score: 'numbers where texts are wanted, or texts where numbers are: keras.Input(dtype=''string'') takes texts, and a table takes the numbers of their words'
# ---
# %% u05_e6_fee
keras.utils.set_random_seed(6)
scale = layers.Normalization()
scale.adapt(raw_train["weight"])
weight = keras.Input(shape=(1,), name="weight")
country = keras.Input(shape=(), dtype="string", name="country")
words = keras.Input(shape=(), dtype="string", name="words")
rows = layers.Embedding(28, 8, mask_zero=True)(reader(words))
towers = [scale(weight), layers.Embedding(5, 3)(code(country)), layers.GlobalAveragePooling1D()(rows)]
x = layers.Dense(32, activation="relu")(layers.Concatenate()(towers))
fee = keras.Model([weight, country, words], layers.Dense(1)(x))
fee.compile(optimizer=keras.optimizers.Adam(0.01), loss="mse")
history = fee.fit({**raw_train, "words": parcels.x_train["label"]}, fees_train, epochs=15, verbose=0)
