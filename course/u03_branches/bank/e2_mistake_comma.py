# ---
# kind: mistake
# exercise: e2
# about: shape=(10) without a comma raises
# loses:
#   u03_e2_wide_deep_shapes: |
#     not attempted: wide_deep is None
#       actual:   a cell stopped with ValueError: Cannot convert '10' to a shape.
#       hint:     a shape is a tuple, also with one entry: shape=(64,), with the comma
#   u03_e2_wide_deep_merge: |
#     not attempted: wide_deep is None
#       actual:   a cell stopped with ValueError: Cannot convert '10' to a shape.
#       hint:     a shape is a tuple, also with one entry: shape=(64,), with the comma
#   u03_e2_wide_deep_activations: |
#     not attempted: wide_deep is None
#       actual:   a cell stopped with ValueError: Cannot convert '10' to a shape.
#       hint:     a shape is a tuple, also with one entry: shape=(64,), with the comma
#   u03_e2_wide_deep_graph: |
#     not attempted: wide_deep is None
#       actual:   a cell stopped with ValueError: Cannot convert '10' to a shape.
#       hint:     a shape is a tuple, also with one entry: shape=(64,), with the comma
# checks:
#   u03_e2_wide_deep_shapes: check_input_shape
#   u03_e2_wide_deep_merge: check_attempted
#   u03_e2_wide_deep_activations: check_attempted
#   u03_e2_wide_deep_graph: check_attempted
# hints:
#   u03_e2_wide_deep_shapes: 'a shape is a tuple, also with one entry: shape=(64,), with the comma'
#   u03_e2_wide_deep_merge: 'a shape is a tuple, also with one entry: shape=(64,), with the comma'
#   u03_e2_wide_deep_activations: 'a shape is a tuple, also with one entry: shape=(64,), with the comma'
#   u03_e2_wide_deep_graph: 'a shape is a tuple, also with one entry: shape=(64,), with the comma'
# ---
# %% u03_e2_wide_deep
wide_deep = None
inputs = keras.Input(shape=(10))
x = layers.Dense(24, activation="relu")(inputs)
x = layers.Dense(12, activation="relu")(x)
wide_deep = keras.Model(inputs, layers.Dense(1)(layers.Concatenate()([inputs, x])))
