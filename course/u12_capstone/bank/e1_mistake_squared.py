# ---
# kind: mistake
# exercise: e1
# about: squares, which are never negative either
# loses:
#   u12_e1_fixed_second: |
#     fixed_2 computes something else
#       expected: equal predictions when all the weights are equal
#       actual:   other predictions
#       hint:     what goes into the Dense layer for the measurement -2?
#     fixed_2, layer 1 (square): another kind of layer
#       expected: absolute
#       actual:   square
# checks:
#   u12_e1_fixed_second: check_same_function
# hints:
#   u12_e1_fixed_second: what goes into the Dense layer for the measurement -2?
# ---
# %% u12_e1_fixed
x = keras.Input(shape=(13,))
h = layers.Dense(16, activation="relu")(layers.Dense(32, activation="relu")(x))
fixed_1 = keras.Model(x, layers.Dense(3, activation="softmax")(h))
x = keras.Input(shape=(13,))
fixed_2 = keras.Model(x, layers.Dense(3, activation="softmax")(x * x))
x = keras.Input(shape=(13,))
fixed_3 = keras.Model(x, layers.Dense(3, activation="softmax")(ops.relu(x)))
x = keras.Input(shape=(13,))
four = layers.Concatenate()([layers.Dense(8, activation="relu")(x), x])
fixed_4 = keras.Model(x, layers.Dense(3, activation="softmax")(four))
x = keras.Input(shape=(13,))
inner = layers.Dense(8, activation="relu")
fixed_5 = keras.Model(x, layers.Dense(3, activation="softmax")(inner(x)))
