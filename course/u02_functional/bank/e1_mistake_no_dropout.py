# ---
# kind: mistake
# exercise: e1
# about: left Dropout out: it does nothing when predicting
# loses:
#   u02_e1_graph_layers: |
#     graph: Dropout is missing
#       expected: Dense, Dropout, Dense, Dense
#       actual:   Dense, Dense, Dense
#       hint:     no output leads back to such a layer: was it left out, or bypassed, with the next one called on an earlier tensor?
#   u02_e1_graph_function: |
#     graph: a Dropout layer is missing
#       expected: Dropout, rate 0.2, between layer 1 (Dense) and layer 2 (Dense)
#       actual:   layer 2 (Dense) reads layer 1 (Dense)
#       hint:     no output leads back to such a layer: was it left out, or bypassed, with the next one called on an earlier tensor?
# checks:
#   u02_e1_graph_layers: check_kinds
#   u02_e1_graph_function: check_same_architecture
# hints:
#   u02_e1_graph_layers: 'no output leads back to such a layer: was it left out, or bypassed, with the next one called on an earlier tensor?'
#   u02_e1_graph_function: 'no output leads back to such a layer: was it left out, or bypassed, with the next one called on an earlier tensor?'
# ---
# %% u02_e1_graph
inputs = keras.Input(shape=(64,))
x = layers.Dense(48, activation="relu")(inputs)
x = layers.Dense(24, activation="tanh")(x)
outputs = layers.Dense(10, activation="softmax")(x)
graph = keras.Model(inputs, outputs)
