# ---
# kind: mistake
# exercise: e2
# about: the inputs have no names
# loses:
#   u05_e2_rebuild_ports:
# ---
# %% u05_e2_rebuild
country = keras.Input(shape=(), dtype="string")
label = keras.Input(shape=(), dtype="string")
words = layers.Embedding(28, 6, mask_zero=True)(reader(label))
mean = layers.GlobalAveragePooling1D()(words)
place = layers.Embedding(5, 6)(code(country))
x = mean + place
x = layers.Dense(12, activation="relu")(x)
rebuilt = keras.Model([country, label], layers.Dense(1, activation="sigmoid")(x))
