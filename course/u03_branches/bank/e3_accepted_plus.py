# ---
# kind: accepted
# exercise: e3
# about: plus signs, in another order
# ---
# %% u03_e3_three
x = keras.Input(shape=(10,))
one = layers.Dense(8, "relu")(x)
two = layers.Dense(8, "tanh")(x)
three = layers.Dense(8, "relu")(layers.Dense(16, "relu")(x))
three_opinions = keras.Model(x, layers.Dense(1)(three + one + two))
