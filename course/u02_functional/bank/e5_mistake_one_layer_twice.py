# ---
# kind: mistake
# exercise: e5
# about: called first twice instead of making second
# loses:
#   u02_e5_mended_layers: |
#     mended: Dense is missing
#       expected: Dense, Dense, Dropout, Dense
#       actual:   Dense, Dropout, Dense
#       hint:     no output leads back to such a layer: was it left out, or bypassed, with the next one called on an earlier tensor?
#   u02_e5_mended_settings: |
#     mended: wrong number of layers with units
#       expected: 3: 32, 32, 10
#       actual:   2: 32, 10
#       hint:     no output leads back to such a layer: was it left out, or bypassed, with the next one called on an earlier tensor?
#   u02_e5_mended_parameters: |
#     mended: wrong number of parameters
#       expected: 3,466
#       actual:   2,410 (2,080 + 330)
#       hint:     compare layer by layer: is one missing, bypassed or narrower than asked for?
# checks:
#   u02_e5_mended_layers: check_kinds
#   u02_e5_mended_settings: check_units
#   u02_e5_mended_parameters: check_parameters
# hints:
#   u02_e5_mended_layers: 'no output leads back to such a layer: was it left out, or bypassed, with the next one called on an earlier tensor?'
#   u02_e5_mended_settings: 'no output leads back to such a layer: was it left out, or bypassed, with the next one called on an earlier tensor?'
#   u02_e5_mended_parameters: 'compare layer by layer: is one missing, bypassed or narrower than asked for?'
# ---
# %% u02_e5_mended
inputs = keras.Input(shape=(64,))
first = layers.Dense(32, activation="relu", name="first")
step = layers.Dense(32, activation="relu", name="adapt")(inputs)
x = layers.Dropout(0.2, name="forget")(step)
outputs = layers.Dense(10, activation="softmax", name="digit")(x)
mended = keras.Model(inputs, outputs)
