# ---
# kind: accepted
# exercise: e5
# about: a name for every wire
# ---
# %% u02_e5_mended
pixels = keras.Input(shape=(64,), name="pixels")
a = layers.Dense(32, activation="relu", name="first")(pixels)
b = layers.Dense(32, activation="relu", name="second")(a)
c = layers.Dropout(0.2, name="forget")(b)
digit = layers.Dense(10, activation="softmax", name="digit")(c)
mended = keras.Model(inputs=pixels, outputs=digit)
