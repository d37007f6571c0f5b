# ---
# kind: mistake
# exercise: e1
# about: an input is used and not listed, which raises
# loses:
#   u04_e1_two_inputs: null
#   u04_e1_two_names: null
#   u04_e1_two_towers: null
#   u04_e1_two_activations: null
# ---
# %% u04_e1_two
two_inputs = None
mean = keras.Input(shape=(10,), name="mean")
worst = keras.Input(shape=(10,), name="worst")
a = layers.Dense(16, activation="relu")(mean)
b = layers.Dense(16, activation="relu")(worst)
two_inputs = keras.Model(mean, layers.Dense(1, activation="sigmoid")(layers.Concatenate()([a, b])))
