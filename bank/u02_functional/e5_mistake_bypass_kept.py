# ---
# kind: mistake
# exercise: e5
# about: second is still bypassed
# loses:
#   u02_e5_mended_layers: null
#   u02_e5_mended_settings: null
#   u02_e5_mended_parameters: null
# ---
# %% u02_e5_mended
mended = None
inputs = keras.Input(shape=(64,))
x = layers.Dense(32, activation="relu", name="first")(inputs)
y = layers.Dense(32, activation="relu", name="second")(x)
x = layers.Dropout(0.2, name="forget")(x)
outputs = layers.Dense(10, activation="softmax", name="digit")(x)
mended = keras.Model(inputs, outputs)
