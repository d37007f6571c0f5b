# ---
# kind: mistake
# exercise: e5
# about: called first twice instead of making second
# loses:
#   u02_e5_mended_layers: null
#   u02_e5_mended_settings: null
#   u02_e5_mended_parameters: null
# ---
# %% u02_e5_mended
inputs = keras.Input(shape=(64,))
first = layers.Dense(32, activation="relu", name="first")
step = layers.Dense(32, activation="relu", name="adapt")(inputs)
x = layers.Dropout(0.2, name="forget")(step)
outputs = layers.Dense(10, activation="softmax", name="digit")(x)
mended = keras.Model(inputs, outputs)
