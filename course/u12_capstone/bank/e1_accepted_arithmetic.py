# ---
# kind: accepted
# exercise: e1
# about: absolute value and cut by arithmetic
# ---
# %% u12_e1_fixed
x = keras.Input(shape=(13,))
h = layers.Dense(16, activation="relu")(layers.Dense(32, activation="relu")(x))
fixed_1 = keras.Model(x, layers.Dense(3, activation="softmax")(h))
x = keras.Input(shape=(13,))
fixed_2 = keras.Model(x, layers.Dense(3, activation="softmax")(ops.maximum(x, -x)))
x = keras.Input(shape=(13,))
fixed_3 = keras.Model(x, layers.Dense(3, activation="softmax")((x + abs(x)) / 2))
x = keras.Input(shape=(13,))
four = layers.Concatenate()([layers.Dense(8, activation="relu")(x), x])
fixed_4 = keras.Model(x, layers.Dense(3, activation="softmax")(four))
x = keras.Input(shape=(13,))
inner = layers.Dense(8, activation="relu")
fixed_5 = keras.Model(x, layers.Dense(3, activation="softmax")(inner(x)))
