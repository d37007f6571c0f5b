# ---
# kind: mistake
# exercise: e1
# about: shape=(64), which is a number
# loses:
#   u02_e1_graph_layers: |
#     not attempted: graph is None
#       actual:   a cell stopped with ValueError: Cannot convert '64' to a shape.
#       hint:     a shape is a tuple, also with one entry: shape=(64,), with the comma
#   u02_e1_graph_parameters: |
#     not attempted: graph is None
#       actual:   a cell stopped with ValueError: Cannot convert '64' to a shape.
#       hint:     a shape is a tuple, also with one entry: shape=(64,), with the comma
#   u02_e1_graph_function: |
#     not attempted: graph is None
#       actual:   a cell stopped with ValueError: Cannot convert '64' to a shape.
#       hint:     a shape is a tuple, also with one entry: shape=(64,), with the comma
# checks:
#   u02_e1_graph_layers: check_kind
#   u02_e1_graph_parameters: check_attempted
#   u02_e1_graph_function: check_attempted
# hints:
#   u02_e1_graph_layers: 'a shape is a tuple, also with one entry: shape=(64,), with the comma'
#   u02_e1_graph_parameters: 'a shape is a tuple, also with one entry: shape=(64,), with the comma'
#   u02_e1_graph_function: 'a shape is a tuple, also with one entry: shape=(64,), with the comma'
# ---
# %% u02_e1_graph
graph = None
inputs = keras.Input(shape=(64))
x = layers.Dense(48, activation="relu")(inputs)
x = layers.Dropout(0.2)(x)
x = layers.Dense(24, activation="tanh")(x)
outputs = layers.Dense(10, activation="softmax")(x)
graph = keras.Model(inputs, outputs)
