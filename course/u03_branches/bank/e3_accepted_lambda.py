# ---
# kind: accepted
# exercise: e3
# about: a Lambda layer that adds
# ---
# %% u03_e3_three
x = keras.Input(shape=(10,))
a = layers.Dense(8, activation="relu")(x)
b = layers.Dense(8, activation="tanh")(x)
c = layers.Dense(8, activation="relu")(layers.Dense(16, activation="relu")(x))
three_opinions = keras.Model(x, layers.Dense(1)(layers.Lambda(lambda t: t[0] + t[1] + t[2])([a, b, c])))
