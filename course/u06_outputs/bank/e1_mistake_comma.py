# ---
# kind: mistake
# exercise: e1
# about: took shape=(64) for a tuple: the cell stops with an error
# loses:
#   u06_e1_heads_input: |
#     not attempted: two_heads is None
#       actual:   a cell stopped with ValueError: Cannot convert '64' to a shape.
#       hint:     a shape is a tuple, also with one entry: shape=(64,), with the comma
#   u06_e1_heads_parallel: |
#     not attempted: two_heads is None
#       actual:   a cell stopped with ValueError: Cannot convert '64' to a shape.
#       hint:     a shape is a tuple, also with one entry: shape=(64,), with the comma
#   u06_e1_heads_activations: |
#     not attempted: two_heads is None
#       actual:   a cell stopped with ValueError: Cannot convert '64' to a shape.
#       hint:     a shape is a tuple, also with one entry: shape=(64,), with the comma
# checks:
#   u06_e1_heads_input: check_input_shape
#   u06_e1_heads_parallel: check_attempted
#   u06_e1_heads_activations: check_attempted
# hints:
#   u06_e1_heads_input: 'a shape is a tuple, also with one entry: shape=(64,), with the comma'
#   u06_e1_heads_parallel: 'a shape is a tuple, also with one entry: shape=(64,), with the comma'
#   u06_e1_heads_activations: 'a shape is a tuple, also with one entry: shape=(64,), with the comma'
# ---
# %% u06_e1_heads
two_heads = None
pixels = keras.Input(shape=(64))
features = layers.Dense(48, activation="relu")(pixels)
digit = layers.Dense(10, activation="softmax", name="digit")(features)
turned = layers.Dense(1, activation="sigmoid", name="turned")(features)
two_heads = keras.Model(pixels, {"digit": digit, "turned": turned})
