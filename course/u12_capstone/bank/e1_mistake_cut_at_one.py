# ---
# kind: mistake
# exercise: e1
# about: cut at both ends
# loses:
#   u12_e1_fixed_third: |
#     fixed_3 computes something else
#       expected: equal predictions when all the weights are equal
#       actual:   other predictions
#       hint:     what goes into the Dense layer for the measurement -2, and what for 3?
#     fixed_3, layer 1 (relu(max_value=1)): wrong activation
#       expected: relu(negative_slope=0.0, max_value=None, threshold=0.0)
#       actual:   relu(negative_slope=0.0, max_value=1, threshold=0.0)
# checks:
#   u12_e1_fixed_third: check_same_function
# hints:
#   u12_e1_fixed_third: what goes into the Dense layer for the measurement -2, and what for 3?
# ---
# %% u12_e1_fixed
x = keras.Input(shape=(13,))
h = layers.Dense(16, activation="relu")(layers.Dense(32, activation="relu")(x))
fixed_1 = keras.Model(x, layers.Dense(3, activation="softmax")(h))
x = keras.Input(shape=(13,))
fixed_2 = keras.Model(x, layers.Dense(3, activation="softmax")(ops.abs(x)))
x = keras.Input(shape=(13,))
fixed_3 = keras.Model(x, layers.Dense(3, activation="softmax")(ops.clip(x, 0, 1)))
x = keras.Input(shape=(13,))
four = layers.Concatenate()([layers.Dense(8, activation="relu")(x), x])
fixed_4 = keras.Model(x, layers.Dense(3, activation="softmax")(four))
x = keras.Input(shape=(13,))
inner = layers.Dense(8, activation="relu")
fixed_5 = keras.Model(x, layers.Dense(3, activation="softmax")(inner(x)))
