# ---
# kind: accepted
# exercise: e3
# about: ops.add two by two, the deep branch first
# ---
# %% u03_e3_three
x = keras.Input(shape=(10,))
shallow = layers.Dense(8, activation="relu")(x)
bent = layers.Dense(8, activation=ops.tanh)(x)
deep = layers.Dense(8, activation="relu")(layers.Dense(16, activation="relu")(x))
three_opinions = keras.Model(x, layers.Dense(1)(ops.add(ops.add(deep, bent), shallow)))
