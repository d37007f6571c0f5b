# ---
# kind: mistake
# exercise: e1
# about: inputs without names
# loses:
#   u04_e1_two_names: null
# ---
# %% u04_e1_two
mean = keras.Input(shape=(10,))
worst = keras.Input(shape=(10,))
a = layers.Dense(16, activation="relu")(mean)
b = layers.Dense(16, activation="relu")(worst)
two_inputs = keras.Model([mean, worst], layers.Dense(1, activation="sigmoid")(layers.Concatenate()([a, b])))
