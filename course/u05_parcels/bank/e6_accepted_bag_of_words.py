# ---
# kind: accepted
# exercise: e6
# about: the words as a bag: one place for each word, no table
# ---
# %% u05_e6_fee
keras.utils.set_random_seed(1)
weight = keras.Input((1,), name="weight")
country = keras.Input((), dtype="string", name="country")
words = keras.Input((None,), dtype="int32", name="words")
scale = layers.Normalization(axis=None)
scale.adapt(raw_train["weight"])
bag = ops.sum(ops.one_hot(words, 28)[:, :, 1:], axis=1)
place = layers.Embedding(5, 2)(code(country))
x = layers.Concatenate()([scale(weight), place, bag])
fee = keras.Model({"weight": weight, "country": country, "words": words}, layers.Dense(1)(x))
fee.compile(optimizer=keras.optimizers.Adam(0.1), loss="mae")
history = fee.fit(raw_train, fees_train, epochs=15, verbose=0)
