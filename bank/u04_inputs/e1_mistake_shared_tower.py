# ---
# kind: mistake
# exercise: e1
# about: one tower for both
# loses:
#   u04_e1_two_towers: null
#   u04_e1_two_activations: null
# ---
# %% u04_e1_two
mean = keras.Input(shape=(10,), name="mean")
worst = keras.Input(shape=(10,), name="worst")
tower = layers.Dense(16, activation="relu")
x = layers.Concatenate()([tower(mean), tower(worst)])
two_inputs = keras.Model([mean, worst], layers.Dense(1, activation="sigmoid")(x))
