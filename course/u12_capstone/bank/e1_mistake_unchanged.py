# ---
# kind: mistake
# exercise: e1
# about: the first model stays as it was
# loses:
#   u12_e1_fixed_first: |
#     fixed_1: Dense is missing
#       expected: Dense, Dense, Dense
#       actual:   Dense, Dense
#       hint:     no output leads back to such a layer: was it left out, or bypassed, with the next one called on an earlier tensor?
# checks:
#   u12_e1_fixed_first: check_kinds
# hints:
#   u12_e1_fixed_first: 'no output leads back to such a layer: was it left out, or bypassed, with the next one called on an earlier tensor?'
# ---
# %% u12_e1_fixed
x = keras.Input(shape=(13,))
h = layers.Dense(32, activation="relu")(x)
h2 = layers.Dense(16, activation="relu")(h)
fixed_1 = keras.Model(x, layers.Dense(3, activation="softmax")(h))

x = keras.Input(shape=(13,))
fixed_2 = keras.Model(x, layers.Dense(3, activation="softmax")(ops.abs(x)))

x = keras.Input(shape=(13,))
fixed_3 = keras.Model(x, layers.Dense(3, activation="softmax")(ops.maximum(x, 0)))

x = keras.Input(shape=(13,))
h = layers.Dense(8, activation="relu")(x)
fixed_4 = keras.Model(x, layers.Dense(3, activation="softmax")(layers.Concatenate()([x, h])))

x = keras.Input(shape=(13,))
h = layers.Dense(8, activation="relu")(x)
fixed_5 = keras.Model(x, layers.Dense(3, activation="softmax")(h))
