# ---
# kind: mistake
# exercise: e1
# about: took shape=(10) for a tuple: the cell stops with an error
# loses:
#   u04_e1_two_inputs: |
#     not attempted: two_inputs is None
#       actual:   a cell stopped with ValueError: Cannot convert '10' to a shape.
#       hint:     a shape is a tuple, also with one entry: shape=(64,), with the comma
#   u04_e1_two_names: |
#     not attempted: two_inputs is None
#       actual:   a cell stopped with ValueError: Cannot convert '10' to a shape.
#       hint:     a shape is a tuple, also with one entry: shape=(64,), with the comma
#   u04_e1_two_towers: |
#     not attempted: two_inputs is None
#       actual:   a cell stopped with ValueError: Cannot convert '10' to a shape.
#       hint:     a shape is a tuple, also with one entry: shape=(64,), with the comma
#   u04_e1_two_activations: |
#     not attempted: two_inputs is None
#       actual:   a cell stopped with ValueError: Cannot convert '10' to a shape.
#       hint:     a shape is a tuple, also with one entry: shape=(64,), with the comma
# checks:
#   u04_e1_two_inputs: check_input_shape
#   u04_e1_two_names: check_attempted
#   u04_e1_two_towers: check_attempted
#   u04_e1_two_activations: check_attempted
# hints:
#   u04_e1_two_inputs: 'a shape is a tuple, also with one entry: shape=(64,), with the comma'
#   u04_e1_two_names: 'a shape is a tuple, also with one entry: shape=(64,), with the comma'
#   u04_e1_two_towers: 'a shape is a tuple, also with one entry: shape=(64,), with the comma'
#   u04_e1_two_activations: 'a shape is a tuple, also with one entry: shape=(64,), with the comma'
# ---
# %% u04_e1_two
two_inputs = None
mean = keras.Input(shape=(10), name="mean")
worst = keras.Input(shape=(10), name="worst")
a = layers.Dense(16, activation="relu")(mean)
b = layers.Dense(16, activation="relu")(worst)
merged = layers.Concatenate()([a, b])
two_inputs = keras.Model([mean, worst], layers.Dense(1, activation="sigmoid")(merged))
