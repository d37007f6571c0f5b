# ---
# kind: mistake
# exercise: e5
# about: now forget is bypassed
# loses:
#   u02_e5_mended_layers: |
#     mended: Dropout is missing
#       expected: Dense, Dense, Dropout, Dense
#       actual:   Dense, Dense, Dense
#       hint:     no output leads back to such a layer: was it left out, or bypassed, with the next one called on an earlier tensor?
# checks:
#   u02_e5_mended_layers: check_kinds
# hints:
#   u02_e5_mended_layers: 'no output leads back to such a layer: was it left out, or bypassed, with the next one called on an earlier tensor?'
# ---
# %% u02_e5_mended
mended = None
inputs = keras.Input(shape=(64,))
x = layers.Dense(32, activation="relu", name="first")(inputs)
y = layers.Dense(32, activation="relu", name="second")(x)
z = layers.Dropout(0.2, name="forget")(y)
outputs = layers.Dense(10, activation="softmax", name="digit")(y)
mended = keras.Model(inputs, outputs)
