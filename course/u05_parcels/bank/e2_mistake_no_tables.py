# ---
# kind: mistake
# exercise: e2
# about: the numbers go straight into the network: the cell stops
# loses:
#   u05_e2_rebuild_ports:
#   u05_e2_rebuild_picture:
# ---
# %% u05_e2_rebuild
country = keras.Input(shape=(), dtype="string", name="country")
label = keras.Input(shape=(), dtype="string", name="label")
words = reader(label)
mean = layers.GlobalAveragePooling1D()(words)
place = code(country)
x = mean + place
x = layers.Dense(12, activation="relu")(x)
rebuilt = keras.Model([country, label], layers.Dense(1, activation="sigmoid")(x))
