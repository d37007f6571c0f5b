# ---
# kind: accepted
# exercise: e6
# about: GRU, int64, a frozen lookup inside, RMSprop, targets as a column
# ---
# %% u05_e6_fee
keras.utils.set_random_seed(3)
weight = keras.Input(shape=(1,), name="weight")
country = keras.Input(shape=(), dtype="string", name="country")
words = keras.Input(shape=(None,), dtype="int64", name="words")
normal = layers.Normalization(name="kilograms")
normal.adapt(parcels.x_train["weight"])
kilograms = normal(weight)
read = layers.GRU(12)(layers.Embedding(50, 6, mask_zero=True)(words))
x = layers.concatenate([read, layers.Embedding(20, 2)(code(country)), kilograms])
deep = layers.Dense(1)(layers.Dense(24, activation="relu")(x))
fee = keras.Model([words, weight, country], layers.Add()([deep, layers.Dense(1)(kilograms)]))
fee.compile(optimizer=keras.optimizers.RMSprop(0.01), loss="huber")
history = fee.fit(raw_train, fees_train[:, None], epochs=15, verbose=0)
