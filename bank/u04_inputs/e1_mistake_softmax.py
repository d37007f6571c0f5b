# ---
# kind: mistake
# exercise: e1
# about: softmax on one unit
# loses:
#   u04_e1_two_towers: null
#   u04_e1_two_activations: null
# ---
# %% u04_e1_two
mean = keras.Input(shape=(10,), name="mean")
worst = keras.Input(shape=(10,), name="worst")
a = layers.Dense(16, activation="relu")(mean)
b = layers.Dense(16, activation="relu")(worst)
two_inputs = keras.Model([mean, worst], layers.Dense(1, activation="softmax")(layers.Concatenate()([a, b])))
