# ---
# kind: mistake
# exercise: e6
# about: softmax on the one unit
# loses:
#   u05_e6_fee_ports: |
#     fee, layer 9 (Dense): wrong activation
#       expected: none (linear)
#       actual:   softmax
#       hint:     softmax shares 1 out among the units of a layer: over one unit it is always 1
#   u05_e6_fee_padding: |
#     fee: input 'words' changes nothing
#       expected: predictions that depend on its words
#       actual:   the same predictions whatever it holds
#       hint:     a softmax over one unit is always 1; one probability takes a sigmoid, a quantity no activation
#   u05_e6_fee_matters: |
#     fee: no input changes the predictions
#       expected: predictions that depend on the input
#       actual:   the same prediction for everything
#       hint:     a softmax over one unit is always 1; one probability takes a sigmoid, a quantity no activation
#   u05_e6_fee_score: |
#     fee: the mean absolute error is too high
#       expected: at most 1.5
#       actual:   10.71
#       hint:     the mean alone does as well: was the model fitted, long enough, on these targets, and fed as it is here?
# checks:
#   u05_e6_fee_ports: check_activation
#   u05_e6_fee_padding: check_padding
#   u05_e6_fee_matters: check_every_input_matters
#   u05_e6_fee_score: check_score
# hints:
#   u05_e6_fee_ports: 'softmax shares 1 out among the units of a layer: over one unit it is always 1'
#   u05_e6_fee_padding: a softmax over one unit is always 1; one probability takes a sigmoid, a quantity no activation
#   u05_e6_fee_matters: a softmax over one unit is always 1; one probability takes a sigmoid, a quantity no activation
#   u05_e6_fee_score: 'the mean alone does as well: was the model fitted, long enough, on these targets, and fed as it is here?'
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
fee = keras.Model([weight, country, words], layers.Dense(1, activation="softmax")(x))
fee.compile(optimizer=keras.optimizers.Adam(0.03), loss="mse")
history = fee.fit(raw_train, fees_train, batch_size=64, epochs=6, verbose=0)
