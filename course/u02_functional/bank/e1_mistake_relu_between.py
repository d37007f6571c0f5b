# ---
# kind: mistake
# exercise: e1
# about: Dropout before the first layer
# loses:
#   u02_e1_graph_layers: |
#     graph: the layers are in another order
#       expected: Dense, Dropout, Dense, Dense
#       actual:   Dropout, Dense, Dense, Dense
#       hint:     each layer is called on the result of the one before: look at the order of the calls
#   u02_e1_graph_function: |
#     graph, layer 1 (Dropout): in the wrong place
#       expected: after layer 2 (Dense)
#       actual:   after input 1
#       hint:     its result is what layer 3 (Dense) should be called on
# checks:
#   u02_e1_graph_layers: check_kinds
#   u02_e1_graph_function: check_same_architecture
# hints:
#   u02_e1_graph_layers: 'each layer is called on the result of the one before: look at the order of the calls'
#   u02_e1_graph_function: its result is what layer 3 (Dense) should be called on
# ---
# %% u02_e1_graph
inputs = keras.Input(shape=(64,))
x = layers.Dropout(0.2)(inputs)
x = layers.Dense(48, activation="relu")(x)
x = layers.Dense(24, activation="tanh")(x)
outputs = layers.Dense(10, activation="softmax")(x)
graph = keras.Model(inputs, outputs)
