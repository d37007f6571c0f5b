# ---
# kind: mistake
# exercise: e5
# about: shape without a comma: the cell stops with an error
# loses:
#   u03_e5_rebuild_ports: |
#     not attempted: rebuilt is None
#       actual:   a cell stopped with ValueError: Cannot convert '12' to a shape.
#       hint:     a shape is a tuple, also with one entry: shape=(64,), with the comma
#   u03_e5_rebuild_picture: |
#     not attempted: rebuilt is None
#       actual:   a cell stopped with ValueError: Cannot convert '12' to a shape.
#       hint:     a shape is a tuple, also with one entry: shape=(64,), with the comma
# checks:
#   u03_e5_rebuild_ports: check_input_shape
#   u03_e5_rebuild_picture: check_same_architecture
# hints:
#   u03_e5_rebuild_ports: 'a shape is a tuple, also with one entry: shape=(64,), with the comma'
#   u03_e5_rebuild_picture: 'a shape is a tuple, also with one entry: shape=(64,), with the comma'
# ---
# %% u03_e5_rebuild
x = keras.Input(shape=(12))
a = layers.Dense(6, activation="relu")(x)
b = layers.Dense(6, activation="tanh")(x)
c = layers.Dense(9, activation="relu")(x)
c = layers.Dense(5, activation="relu")(c)
rebuilt = keras.Model(x, layers.Dense(3, activation="softmax")(layers.Concatenate()([a + b, c])))
