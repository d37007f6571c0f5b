# ---
# kind: mistake
# exercise: e5
# about: took 8 by 8 squares
# loses:
#   u02_e5_mended_input: null
#   u02_e5_mended_parameters: null
# ---
# %% u02_e5_mended
mended = None
inputs = keras.Input(shape=(8, 8))
x = layers.Dense(32, activation="relu", name="first")(inputs)
y = layers.Dense(32, activation="relu", name="second")(x)
x = layers.Dropout(0.2, name="forget")(y)
outputs = layers.Dense(10, activation="softmax", name="digit")(x)
mended = keras.Model(inputs, outputs)
