# ---
# kind: accepted
# exercise: e3
# about: Python's sum over the list of branches
# ---
# %% u03_e3_three
x = keras.Input(shape=(10,))
first = layers.Dense(8, activation="relu")(x)
second = layers.Dense(8, activation="tanh")(x)
third = layers.Dense(8, activation="relu")(layers.Dense(16, activation="relu")(x))
three_opinions = keras.Model(x, layers.Dense(1)(sum([first, second, third])))
