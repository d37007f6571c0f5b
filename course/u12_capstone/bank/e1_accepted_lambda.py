# ---
# kind: accepted
# exercise: e1
# about: a Lambda for the absolute value, and a relu by a mask
# ---
# %% u12_e1_fixed
x = keras.Input(shape=(13,))
h = layers.Dense(32, activation="relu")(x)
h2 = layers.Dense(16, activation="relu")(h)
fixed_1 = keras.Model(x, layers.Dense(3, activation="softmax")(h2))

x = keras.Input(shape=(13,))
h = layers.Lambda(lambda t: ops.abs(t))(x)
fixed_2 = keras.Model(x, layers.Dense(3, activation="softmax")(h))

x = keras.Input(shape=(13,))
kept = x * ops.cast(x > 0, "float32")
fixed_3 = keras.Model(x, layers.Dense(3, activation="softmax")(kept))

x = keras.Input(shape=(13,))
h = layers.Dense(8, activation="relu")(x)
fixed_4 = keras.Model(x, layers.Dense(3, activation="softmax")(layers.Concatenate()([x, h])))

x = keras.Input(shape=(13,))
h = layers.Dense(8, activation=lambda z: ops.maximum(z, 0))(x)
fixed_5 = keras.Model(x, layers.Dense(3, activation="softmax")(h))
