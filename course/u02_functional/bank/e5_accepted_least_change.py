# ---
# kind: accepted
# exercise: e5
# about: the colleague's lines with the four faults mended, y kept
# ---
# %% u02_e5_mended
inputs = keras.Input(shape=(64,))
x = layers.Dense(32, activation="relu", name="first")(inputs)
y = layers.Dense(32, activation="relu", name="second")(x)
z = layers.Dropout(0.2, name="forget")(y)
outputs = layers.Dense(10, activation="softmax", name="digit")(z)
mended = keras.Model(inputs, outputs)
