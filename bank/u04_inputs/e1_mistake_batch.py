# ---
# kind: mistake
# exercise: e1
# about: the number of patients in the shape
# loses:
#   u04_e1_two_inputs: null
#   u04_e1_two_activations: null
# ---
# %% u04_e1_two
mean = keras.Input(shape=(426, 10), name="mean")
worst = keras.Input(shape=(426, 10), name="worst")
a = layers.Dense(16, activation="relu")(mean)
b = layers.Dense(16, activation="relu")(worst)
two_inputs = keras.Model([mean, worst], layers.Dense(1, activation="sigmoid")(layers.Concatenate()([a, b])))
