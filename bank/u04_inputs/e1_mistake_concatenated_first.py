# ---
# kind: mistake
# exercise: e1
# about: concatenated before the towers
# loses:
#   u04_e1_two_towers: null
#   u04_e1_two_activations: null
# ---
# %% u04_e1_two
mean = keras.Input(shape=(10,), name="mean")
worst = keras.Input(shape=(10,), name="worst")
x = layers.Concatenate()([mean, worst])
x = layers.Dense(32, activation="relu")(x)
two_inputs = keras.Model([mean, worst], layers.Dense(1, activation="sigmoid")(x))
