# ---
# kind: accepted
# exercise: e2
# about: concatenates in the other order: the next layer can tell them apart either way
# ---
# %% u07_e2_rebuild
label = keras.Input(shape=(64,), name="label")
form = keras.Input(shape=(64,), name="form")
profile = keras.Input(shape=(16,), name="profile")
see, feel = layers.Dense(24, activation="relu"), layers.Dense(24, activation="relu")
code = layers.Dense(12)
a, b, c = code(see(label)), code(see(form)), code(feel(profile))
both = layers.Concatenate()([b * c, ops.abs(a - b)])
rebuilt = keras.Model([label, form, profile], layers.Dense(3, activation="softmax")(both))
