# ---
# kind: mistake
# exercise: e1
# about: the absolute value of the probabilities, not of the measurements
# loses:
#   u12_e1_fixed_second: |
#     fixed_2 computes something else
#       expected: equal predictions when all the weights are equal
#       actual:   other predictions
#       hint:     what goes into the Dense layer for the measurement -2?
#     fixed_2: the layers are called in another order
#       expected: absolute, then Dense, 3 units, then softmax
#       actual:   Dense, 3 units, then softmax, then absolute
#       hint:     the order of the calls counts, not that in which the layers were made
# checks:
#   u12_e1_fixed_second: check_same_function
# hints:
#   u12_e1_fixed_second: what goes into the Dense layer for the measurement -2?
# ---
# %% u12_e1_fixed
x = keras.Input(shape=(13,))
h = layers.Dense(32, activation="relu")(x)
h2 = layers.Dense(16, activation="relu")(h)
fixed_1 = keras.Model(x, layers.Dense(3, activation="softmax")(h2))

x = keras.Input(shape=(13,))
fixed_2 = keras.Model(x, ops.abs(layers.Dense(3, activation="softmax")(x)))

x = keras.Input(shape=(13,))
fixed_3 = keras.Model(x, layers.Dense(3, activation="softmax")(ops.maximum(x, 0)))

x = keras.Input(shape=(13,))
h = layers.Dense(8, activation="relu")(x)
fixed_4 = keras.Model(x, layers.Dense(3, activation="softmax")(layers.Concatenate()([x, h])))

x = keras.Input(shape=(13,))
h = layers.Dense(8, activation="relu")(x)
fixed_5 = keras.Model(x, layers.Dense(3, activation="softmax")(h))
