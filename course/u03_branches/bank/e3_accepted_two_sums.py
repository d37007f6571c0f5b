# ---
# kind: accepted
# exercise: e3
# about: two Add layers of two, tanh as an operation
# ---
# %% u03_e3_three
x = keras.Input(shape=(10,))
one = layers.Dense(8, activation="relu")(x)
two = ops.tanh(layers.Dense(8)(x))
three = layers.Dense(16, activation="relu")(x)
three = layers.Dense(8, activation="relu")(three)
total = layers.Add()([layers.Add()([one, two]), three])
three_opinions = keras.Model(x, layers.Dense(1)(total))
