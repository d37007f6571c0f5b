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
#     graph, layer 1 (Dropout): reads the wrong tensor
#       expected: layer 2 (Dense)
#       actual:   input 1
#       hint:     is a tensor variable stale, so that the layer is called on the wrong tensor?
#     graph, layer 2 (Dense): reads the wrong tensor
#       expected: input 1
#       actual:   layer 1 (Dropout)
#       hint:     is a tensor variable stale, so that the layer is called on the wrong tensor?
#     graph, layer 3 (Dense): reads the wrong tensor
#       expected: layer 1 (Dropout)
#       actual:   layer 2 (Dense)
#       hint:     is a tensor variable stale, so that the layer is called on the wrong tensor?
# checks:
#   u02_e1_graph_layers: check_kinds
#   u02_e1_graph_function: check_same_architecture
# ---
# %% u02_e1_graph
inputs = keras.Input(shape=(64,))
x = layers.Dropout(0.2)(inputs)
x = layers.Dense(48, activation="relu")(x)
x = layers.Dense(24, activation="tanh")(x)
outputs = layers.Dense(10, activation="softmax")(x)
graph = keras.Model(inputs, outputs)
