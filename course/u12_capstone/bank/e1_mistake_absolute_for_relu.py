# ---
# kind: mistake
# exercise: e1
# about: the absolute value where negatives should become 0
# loses:
#   u12_e1_fixed_third: |
#     fixed_3 computes something else
#       expected: equal predictions when all the weights are equal
#       actual:   other predictions
#       hint:     what goes into the Dense layer for the measurement -2, and what for 3?
#     fixed_3, layer 1 (absolute): another kind of layer
#       expected: relu
#       actual:   absolute
# checks:
#   u12_e1_fixed_third: check_same_function
# hints:
#   u12_e1_fixed_third: what goes into the Dense layer for the measurement -2, and what for 3?
# ---
# %% u12_e1_fixed
x = keras.Input(shape=(13,))
h = layers.Dense(32, activation="relu")(x)
h2 = layers.Dense(16, activation="relu")(h)
fixed_1 = keras.Model(x, layers.Dense(3, activation="softmax")(h2))

x = keras.Input(shape=(13,))
fixed_2 = keras.Model(x, layers.Dense(3, activation="softmax")(ops.abs(x)))

x = keras.Input(shape=(13,))
fixed_3 = keras.Model(x, layers.Dense(3, activation="softmax")(ops.abs(x)))

x = keras.Input(shape=(13,))
h = layers.Dense(8, activation="relu")(x)
fixed_4 = keras.Model(x, layers.Dense(3, activation="softmax")(layers.Concatenate()([x, h])))

x = keras.Input(shape=(13,))
h = layers.Dense(8, activation="relu")(x)
fixed_5 = keras.Model(x, layers.Dense(3, activation="softmax")(h))
