# ---
# kind: mistake
# exercise: e2
# about: the country goes straight into its table
# loses:
#   u05_e2_rebuild_ports:
#   u05_e2_rebuild_picture:
# ---
# %% u05_e2_rebuild
country = keras.Input(shape=(), dtype="string", name="country")
label = keras.Input(shape=(), dtype="string", name="label")
words = layers.Embedding(28, 6, mask_zero=True)(reader(label))
x = layers.GlobalAveragePooling1D()(words) + layers.Embedding(5, 6)(country)
x = layers.Dense(12, activation="relu")(x)
rebuilt = keras.Model([country, label], layers.Dense(1, activation="sigmoid")(x))
