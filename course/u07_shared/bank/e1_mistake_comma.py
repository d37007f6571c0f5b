# ---
# kind: mistake
# exercise: e1
# about: took shape=(8) for a tuple: the cell stops with an error
# loses:
#   u07_e1_look_inputs: |
#     not attempted: shared_look is None
#       actual:   a cell stopped with ValueError: Cannot convert '8' to a shape.
#       hint:     a shape is a tuple, also with one entry: shape=(64,), with the comma
#   u07_e1_look_shared: |
#     not attempted: shared_look is None
#       actual:   a cell stopped with ValueError: Cannot convert '8' to a shape.
#       hint:     a shape is a tuple, also with one entry: shape=(64,), with the comma
#   u07_e1_look_graph: |
#     not attempted: shared_look is None
#       actual:   a cell stopped with ValueError: Cannot convert '8' to a shape.
#       hint:     a shape is a tuple, also with one entry: shape=(64,), with the comma
# checks:
#   u07_e1_look_inputs: check_input_shape
#   u07_e1_look_shared: check_attempted
#   u07_e1_look_graph: check_attempted
# hints:
#   u07_e1_look_inputs: 'a shape is a tuple, also with one entry: shape=(64,), with the comma'
#   u07_e1_look_shared: 'a shape is a tuple, also with one entry: shape=(64,), with the comma'
#   u07_e1_look_graph: 'a shape is a tuple, also with one entry: shape=(64,), with the comma'
# ---
# %% u07_e1_look
shared_look = None
left, right = keras.Input(shape=(8)), keras.Input(shape=(8))
look = layers.Dense(6, activation="relu")
merged = layers.Concatenate()([look(left), look(right)])
shared_look = keras.Model([left, right], layers.Dense(1, activation="sigmoid")(merged))
