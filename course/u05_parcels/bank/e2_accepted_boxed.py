# ---
# kind: accepted
# exercise: e2
# about: the words' table and its mean as a model inside, through which the mask runs
# ---
# %% u05_e2_rebuild
country = keras.Input(shape=(), dtype="string", name="country")
label = keras.Input(shape=(), dtype="string", name="label")
table = keras.Sequential([keras.Input((None,)), layers.Embedding(28, 6, mask_zero=True)])
rows = keras.Input((None, 6))
averaged = keras.Model(rows, layers.GlobalAveragePooling1D()(rows))
x = averaged(table(reader(label))) + layers.Embedding(5, 6)(code(country))
x = layers.Dense(12, activation="relu")(x)
rebuilt = keras.Model([country, label], layers.Dense(1, activation="sigmoid")(x))
