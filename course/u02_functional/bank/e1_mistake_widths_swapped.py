# ---
# kind: mistake
# exercise: e1
# about: 24 before 48
# loses:
#   u02_e1_graph_parameters: |
#     graph: wrong numbers of units
#       expected: 48, 24, 10
#       actual:   24 in layer 1 (Dense), 48 in layer 3 (Dense), 10 in layer 4 (Dense)
#       hint:     each layer is called on the result of the one before: look at the order of the calls
#   u02_e1_graph_function: |
#     graph, layer 1 (Dense) and layer 3 (Dense): the numbers of units are exchanged
#       expected: 48, then 24
#       actual:   24, then 48
# checks:
#   u02_e1_graph_parameters: check_units
#   u02_e1_graph_function: check_same_architecture
# hints:
#   u02_e1_graph_parameters: 'each layer is called on the result of the one before: look at the order of the calls'
# ---
# %% u02_e1_graph
inputs = keras.Input(shape=(64,))
x = layers.Dense(24, activation="relu")(inputs)
x = layers.Dropout(0.2)(x)
x = layers.Dense(48, activation="tanh")(x)
outputs = layers.Dense(10, activation="softmax")(x)
graph = keras.Model(inputs, outputs)
