# ---
# kind: accepted
# exercise: e1
# about: by the sign, and by a mask of zeros and ones
# ---
# %% u12_e1_fixed
x = keras.Input(shape=(13,))
h = layers.Dense(16, activation="relu")(layers.Dense(32, activation="relu")(x))
fixed_1 = keras.Model(x, layers.Dense(3, activation="softmax")(h))
x = keras.Input(shape=(13,))
fixed_2 = keras.Model(x, layers.Dense(3, activation="softmax")(x * ops.sign(x)))
x = keras.Input(shape=(13,))
fixed_3 = keras.Model(x, layers.Dense(3, activation="softmax")(x * ops.cast(x > 0, "float32")))
x = keras.Input(shape=(13,))
four = layers.Concatenate()([layers.Dense(8, activation="relu")(x), x])
fixed_4 = keras.Model(x, layers.Dense(3, activation="softmax")(four))
x = keras.Input(shape=(13,))
inner = layers.Dense(8, activation="relu")
fixed_5 = keras.Model(x, layers.Dense(3, activation="softmax")(inner(x)))
