# ---
# kind: mistake
# exercise: e1
# about: reused the name inputs for every wire
# loses:
#   u02_e1_graph_layers: |
#     graph: Dense, Dense and Dropout are missing
#       expected: Dense, Dropout, Dense, Dense
#       actual:   Dense
#       hint:     the model starts at a tensor in the middle of the graph: was the name of the input bound again, to the result of a layer?
#   u02_e1_graph_parameters: |
#     graph: wrong input shape
#       expected: (64,)
#       actual:   (24,)
#       hint:     the model starts at a tensor in the middle of the graph: was the name of the input bound again, to the result of a layer?
#   u02_e1_graph_function: |
#     graph, input 1: starts in the middle of the graph
#       expected: (64,)
#       actual:   (24,), what a layer gives
#       hint:     the model starts at a tensor in the middle of the graph: was the name of the input bound again, to the result of a layer?
# checks:
#   u02_e1_graph_layers: check_kinds
#   u02_e1_graph_parameters: check_input_shape
#   u02_e1_graph_function: check_same_architecture
# hints:
#   u02_e1_graph_layers: 'the model starts at a tensor in the middle of the graph: was the name of the input bound again, to the result of a layer?'
#   u02_e1_graph_parameters: 'the model starts at a tensor in the middle of the graph: was the name of the input bound again, to the result of a layer?'
#   u02_e1_graph_function: 'the model starts at a tensor in the middle of the graph: was the name of the input bound again, to the result of a layer?'
# ---
# %% u02_e1_graph
inputs = keras.Input(shape=(64,))
inputs = layers.Dense(48, activation="relu")(inputs)
inputs = layers.Dropout(0.2)(inputs)
inputs = layers.Dense(24, activation="tanh")(inputs)
outputs = layers.Dense(10, activation="softmax")(inputs)
graph = keras.Model(inputs, outputs)
