# ---
# kind: mistake
# exercise: e1
# about: one input of 20
# loses:
#   u04_e1_two_inputs: null
#   u04_e1_two_names: null
#   u04_e1_two_towers: null
#   u04_e1_two_activations: null
# ---
# %% u04_e1_two
x = keras.Input(shape=(20,), name="mean")
h = layers.Dense(32, activation="relu")(x)
two_inputs = keras.Model(x, layers.Dense(1, activation="sigmoid")(h))
