# ---
# kind: mistake
# exercise: e2
# about: 'a shape without its comma: the cell stops with an error'
# loses:
#   u10_e2_picture_ends: |
#     not attempted: rebuilt is None
#       actual:   a cell stopped with ValueError: Cannot convert '64' to a shape.
#       hint:     a shape is a tuple, also with one entry: shape=(64,), with the comma
#   u10_e2_picture_graph: |
#     not attempted: rebuilt is None
#       actual:   a cell stopped with ValueError: Cannot convert '64' to a shape.
#       hint:     a shape is a tuple, also with one entry: shape=(64,), with the comma
# checks:
#   u10_e2_picture_ends: check_input_shape
#   u10_e2_picture_graph: check_same_architecture
# hints:
#   u10_e2_picture_ends: 'a shape is a tuple, also with one entry: shape=(64,), with the comma'
#   u10_e2_picture_graph: 'a shape is a tuple, also with one entry: shape=(64,), with the comma'
# ---
# %% u10_e2_picture
rebuilt = None
pixels = keras.Input(shape=(64))
coder = keras.Sequential(
    [keras.Input(shape=(64,)), layers.Dense(24, activation="relu"), layers.Dense(6)]
)
code = coder(pixels)
painter = keras.Sequential([keras.Input(shape=(6,)), layers.Dense(64, activation="sigmoid")])
rebuilt = keras.Model(pixels, [painter(code), layers.Dense(10, activation="softmax")(code)])
