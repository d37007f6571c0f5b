# ---
# kind: mistake
# exercise: e5
# about: took shape=(24) for a tuple
# loses:
#   u02_e5_rebuilt_ends: |
#     not attempted: rebuilt is None
#       actual:   a cell stopped with ValueError: Cannot convert '24' to a shape.
#       hint:     a shape is a tuple, also with one entry: shape=(64,), with the comma
#   u02_e5_rebuilt_graph: |
#     not attempted: rebuilt is None
#       actual:   a cell stopped with ValueError: Cannot convert '24' to a shape.
#       hint:     a shape is a tuple, also with one entry: shape=(64,), with the comma
# checks:
#   u02_e5_rebuilt_ends: check_kind
#   u02_e5_rebuilt_graph: check_same_architecture
# hints:
#   u02_e5_rebuilt_ends: 'a shape is a tuple, also with one entry: shape=(64,), with the comma'
#   u02_e5_rebuilt_graph: 'a shape is a tuple, also with one entry: shape=(64,), with the comma'
# ---
# %% u02_e5_rebuilt
x = keras.Input(shape=(24))
a = layers.Dense(24, activation="tanh")(x)
b = layers.Dropout(0.3)(a)
c = layers.Dense(24, activation="relu")(b)
rebuilt = keras.Model(x, layers.Dense(5, activation="softmax")(layers.Add()([a, c])))
