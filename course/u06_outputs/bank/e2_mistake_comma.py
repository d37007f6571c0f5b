# ---
# kind: mistake
# exercise: e2
# about: 'a shape without its comma: the cell stops with an error'
# loses:
#   u06_e2_picture_ends: |
#     not attempted: rebuilt is None
#       actual:   a cell stopped with ValueError: Cannot convert '64' to a shape.
#       hint:     a shape is a tuple, also with one entry: shape=(64,), with the comma
#   u06_e2_picture_graph: |
#     not attempted: rebuilt is None
#       actual:   a cell stopped with ValueError: Cannot convert '64' to a shape.
#       hint:     a shape is a tuple, also with one entry: shape=(64,), with the comma
# checks:
#   u06_e2_picture_ends: check_input_shape
#   u06_e2_picture_graph: check_same_architecture
# hints:
#   u06_e2_picture_ends: 'a shape is a tuple, also with one entry: shape=(64,), with the comma'
#   u06_e2_picture_graph: 'a shape is a tuple, also with one entry: shape=(64,), with the comma'
# ---
# %% u06_e2_picture
rebuilt = None
pixels = keras.Input(shape=(64))
first = layers.Dense(40, activation="relu")(pixels)
second = layers.Dense(20, activation="relu")(first)
early = layers.Dense(10, activation="softmax")(first)
digit = layers.Dense(10, activation="softmax")(second)
ink = layers.Dense(1)(second)
rebuilt = keras.Model(pixels, [early, digit, ink])
