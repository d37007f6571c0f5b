# ---
# kind: mistake
# exercise: e6
# about: eight words and no more
# loses:
#   u05_e6_fee_ports: |
#     fee, input 'words': wrong shape
#       expected: (None,)
#       actual:   (8,)
#       hint:     a size that may differ from batch to batch is None: shape=(None,)
# checks:
#   u05_e6_fee_ports: check_input_shape
# hints:
#   u05_e6_fee_ports: 'a size that may differ from batch to batch is None: shape=(None,)'
# ---
# %% u05_e6_fee
keras.utils.set_random_seed(6)
scale = layers.Normalization()
scale.adapt(raw_train["weight"])
weight = keras.Input(shape=(1,), name="weight")
country = keras.Input(shape=(), dtype="string", name="country")
words = keras.Input(shape=(8,), dtype="int32", name="words")
rows = layers.Embedding(28, 8, mask_zero=True)(words)
towers = [scale(weight), layers.Embedding(5, 3)(code(country)), layers.GlobalAveragePooling1D()(rows)]
x = layers.Dense(32, activation="relu")(layers.Concatenate()(towers))
fee = keras.Model([weight, country, words], layers.Dense(1)(x))
fee.compile(optimizer=keras.optimizers.Adam(0.01), loss="mse")
history = fee.fit(raw_train, fees_train, epochs=15, verbose=0)
