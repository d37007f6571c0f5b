# ---
# kind: mistake
# exercise: e6
# about: an input has no name: the data does not find it
# loses:
#   u05_e6_fee_ports: |
#     fee: its cell did not run to its end
#       actual:   a cell stopped with ValueError: Missing data for input "input_layer". You passed a data dictionary with keys ['weight', 'country', 'words']. Expected the following keys: ['input_l…
#       hint:     data in a dict is fed by name: a key for each input, and each Input its own name=...
#   u05_e6_fee_score: |
#     fee: its cell did not run to its end
#       actual:   a cell stopped with ValueError: Missing data for input "input_layer". You passed a data dictionary with keys ['weight', 'country', 'words']. Expected the following keys: ['input_l…
#       hint:     data in a dict is fed by name: a key for each input, and each Input its own name=...
# checks:
#   u05_e6_fee_ports: check_input_shape
#   u05_e6_fee_score: check_score
# hints:
#   u05_e6_fee_ports: 'data in a dict is fed by name: a key for each input, and each Input its own name=...'
#   u05_e6_fee_score: 'data in a dict is fed by name: a key for each input, and each Input its own name=...'
# ---
# %% u05_e6_fee
keras.utils.set_random_seed(6)
scale = layers.Normalization()
scale.adapt(raw_train["weight"])
weight = keras.Input(shape=(1,))
country = keras.Input(shape=(), dtype="string", name="country")
words = keras.Input(shape=(None,), dtype="int32", name="words")
rows = layers.Embedding(28, 8, mask_zero=True)(words)
towers = [scale(weight), layers.Embedding(5, 3)(code(country)), layers.GlobalAveragePooling1D()(rows)]
x = layers.Dense(32, activation="relu")(layers.Concatenate()(towers))
fee = keras.Model([weight, country, words], layers.Dense(1)(x))
fee.compile(optimizer=keras.optimizers.Adam(0.01), loss="mse")
history = fee.fit(raw_train, fees_train, epochs=15, verbose=0)
