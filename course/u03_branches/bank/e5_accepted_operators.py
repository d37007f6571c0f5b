# ---
# kind: accepted
# exercise: e5
# about: a plus sign, ops for the rest
# ---
# %% u03_e5_rebuild
x = keras.Input(shape=(12,))
a = layers.Dense(6, activation="relu")(x)
b = layers.Dense(6, activation=ops.tanh)(x)
c = layers.Dense(9, activation="relu")(x)
c = layers.Dense(5, activation="relu")(c)
joined = ops.concatenate([a + b, c], axis=-1)
rebuilt = keras.Model(x, ops.softmax(layers.Dense(3)(joined)))
