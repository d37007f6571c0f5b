# ---
# kind: mistake
# exercise: e6
# about: relu on the fee
# loses:
#   u05_e6_fee_ports: |
#     fee, layer 9 (Dense): wrong activation
#       expected: none (linear)
#       actual:   relu
#       hint:     relu limits what the layer can give; here any number must be possible
# checks:
#   u05_e6_fee_ports: check_activation
# hints:
#   u05_e6_fee_ports: relu limits what the layer can give; here any number must be possible
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
x = layers.Dense(32, activation="relu")(layers.Concatenate()(towers))
fee = keras.Model([weight, country, words], layers.Dense(1, activation="relu")(x))
fee.compile(optimizer=keras.optimizers.Adam(0.01), loss="mse")
history = fee.fit(raw_train, fees_train, epochs=15, verbose=0)
