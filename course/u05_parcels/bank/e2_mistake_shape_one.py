# ---
# kind: mistake
# exercise: e2
# about: shape=(1,) for a string, flattened
# loses:
#   u05_e2_rebuild_ports:
#   u05_e2_rebuild_picture:
# ---
# %% u05_e2_rebuild
country = keras.Input(shape=(1,), dtype="string", name="country")
label = keras.Input(shape=(), dtype="string", name="label")
words = layers.Embedding(28, 6, mask_zero=True)(reader(label))
mean = layers.GlobalAveragePooling1D()(words)
place = layers.Flatten()(layers.Embedding(5, 6)(code(country)))
x = mean + place
x = layers.Dense(12, activation="relu")(x)
rebuilt = keras.Model([country, label], layers.Dense(1, activation="sigmoid")(x))
