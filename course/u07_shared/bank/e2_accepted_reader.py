# ---
# kind: accepted
# exercise: e2
# about: a model reads label and form, its last layer the profile, too
# ---
# %% u07_e2_rebuild
label = keras.Input(shape=(64,), name="label")
form = keras.Input(shape=(64,), name="form")
profile = keras.Input(shape=(16,), name="profile")
picture = keras.Input(shape=(64,))
code = layers.Dense(12)
reader = keras.Model(picture, code(layers.Dense(24, activation="relu")(picture)))
a, b = reader(label), reader(form)
c = code(layers.Dense(24, activation="relu")(profile))
both = layers.Concatenate()([layers.Lambda(ops.abs)(layers.Subtract()([a, b])), b * c])
rebuilt = keras.Model([label, form, profile], layers.Dense(3, activation="softmax")(both))
