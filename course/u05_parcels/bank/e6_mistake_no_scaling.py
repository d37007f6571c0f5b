# ---
# kind: mistake
# exercise: e6
# about: no scaling inside the model
# loses:
#   u05_e6_fee_adapted: |
#     fee: no Normalization
#       expected: a Normalization inside the model
#       actual:   layers: InputLayer, StringLookup, Embedding, GlobalAveragePooling1D, Concatenate and Dense
#       hint:     a layer is in the model only if an output leads back to its call
# checks:
#   u05_e6_fee_adapted: check_adapted
# hints:
#   u05_e6_fee_adapted: a layer is in the model only if an output leads back to its call
# ---
# %% u05_e6_fee
keras.utils.set_random_seed(6)
scale = layers.Normalization()
scale.adapt(raw_train["weight"])
weight = keras.Input(shape=(1,), name="weight")
country = keras.Input(shape=(), dtype="string", name="country")
words = keras.Input(shape=(None,), dtype="int32", name="words")
rows = layers.Embedding(28, 8, mask_zero=True)(words)
towers = [weight, layers.Embedding(5, 3)(code(country)), layers.GlobalAveragePooling1D()(rows)]
x = layers.Dense(32, activation="relu")(layers.Concatenate()(towers))
fee = keras.Model([weight, country, words], layers.Dense(1)(x))
fee.compile(optimizer=keras.optimizers.Adam(0.03), loss="mse")
history = fee.fit(raw_train, fees_train, batch_size=64, epochs=6, verbose=0)
