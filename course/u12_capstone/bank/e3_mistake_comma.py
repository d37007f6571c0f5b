# ---
# kind: mistake
# exercise: e3
# about: took shape=(13) for a tuple: the cell stops with an error
# loses:
#   u12_e3_gated_shapes: |
#     not attempted: gated is None
#       actual:   a cell stopped with ValueError: Cannot convert '13' to a shape.
#       hint:     a shape is a tuple, also with one entry: shape=(64,), with the comma
#   u12_e3_gated_kinds: |
#     not attempted: gated is None
#       actual:   a cell stopped with ValueError: Cannot convert '13' to a shape.
#       hint:     a shape is a tuple, also with one entry: shape=(64,), with the comma
#   u12_e3_gated_graph: |
#     not attempted: gated is None
#       actual:   a cell stopped with ValueError: Cannot convert '13' to a shape.
#       hint:     a shape is a tuple, also with one entry: shape=(64,), with the comma
# checks:
#   u12_e3_gated_shapes: check_input_shape
#   u12_e3_gated_kinds: check_attempted
#   u12_e3_gated_graph: check_attempted
# hints:
#   u12_e3_gated_shapes: 'a shape is a tuple, also with one entry: shape=(64,), with the comma'
#   u12_e3_gated_kinds: 'a shape is a tuple, also with one entry: shape=(64,), with the comma'
#   u12_e3_gated_graph: 'a shape is a tuple, also with one entry: shape=(64,), with the comma'
# ---
# %% u12_e3_gated
gated = None
measurements = keras.Input(shape=(13))
weighed = Gate()(measurements)
hidden = layers.Dense(8, activation="relu")(weighed)
merged = layers.Concatenate()([weighed, hidden])
gated = keras.Model(measurements, layers.Dense(3, activation="softmax")(merged))
