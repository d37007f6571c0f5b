# ---
# kind: mistake
# exercise: e1
# about: leaves the operations out, so that the models run
# loses:
#   u12_e1_fixed_second: |
#     fixed_2 computes something else
#       expected: equal predictions when all the weights are equal
#       actual:   other predictions
#       hint:     what goes into the Dense layer for the measurement -2?
#     fixed_2: the absolute value is missing
#       expected: absolute, between input 1 and layer 1 (Dense)
#       actual:   layer 1 (Dense) reads input 1
#       hint:     without it negative numbers go on as they are
#   u12_e1_fixed_third: |
#     fixed_3 computes something else
#       expected: equal predictions when all the weights are equal
#       actual:   other predictions
#       hint:     what goes into the Dense layer for the measurement -2, and what for 3?
#     fixed_3: relu is missing
#       expected: relu, between input 1 and layer 1 (Dense)
#       actual:   layer 1 (Dense) reads input 1
# checks:
#   u12_e1_fixed_second: check_same_function
#   u12_e1_fixed_third: check_same_function
# hints:
#   u12_e1_fixed_second: what goes into the Dense layer for the measurement -2?
#   u12_e1_fixed_third: what goes into the Dense layer for the measurement -2, and what for 3?
# ---
# %% u12_e1_fixed
x = keras.Input(shape=(13,))
h = layers.Dense(32, activation="relu")(x)
h2 = layers.Dense(16, activation="relu")(h)
fixed_1 = keras.Model(x, layers.Dense(3, activation="softmax")(h2))

x = keras.Input(shape=(13,))
fixed_2 = keras.Model(x, layers.Dense(3, activation="softmax")(x))

x = keras.Input(shape=(13,))
fixed_3 = keras.Model(x, layers.Dense(3, activation="softmax")(x))

x = keras.Input(shape=(13,))
h = layers.Dense(8, activation="relu")(x)
fixed_4 = keras.Model(x, layers.Dense(3, activation="softmax")(layers.Concatenate()([x, h])))

x = keras.Input(shape=(13,))
h = layers.Dense(8, activation="relu")(x)
fixed_5 = keras.Model(x, layers.Dense(3, activation="softmax")(h))
