# ---
# kind: mistake
# exercise: e1
# about: the last layer reads the first wire: narrow is bypassed
# loses:
#   u02_e1_graph_layers: |
#     graph: Dense is missing
#       expected: Dense, Dropout, Dense, Dense
#       actual:   Dense, Dropout, Dense
#       hint:     no output leads back to such a layer: was it left out, or bypassed, with the next one called on an earlier tensor?
#   u02_e1_graph_parameters: |
#     graph: wrong number of layers with units
#       expected: 3: 48, 24, 10
#       actual:   2: 48, 10
#       hint:     no output leads back to such a layer: was it left out, or bypassed, with the next one called on an earlier tensor?
#   u02_e1_graph_function: |
#     graph: a Dense layer is missing
#       expected: Dense, 24 units, tanh, between layer 2 (Dropout) and layer 3 (Dense)
#       actual:   layer 3 (Dense) reads layer 2 (Dropout)
#       hint:     no output leads back to such a layer: was it left out, or bypassed, with the next one called on an earlier tensor?
# checks:
#   u02_e1_graph_layers: check_kinds
#   u02_e1_graph_parameters: check_units
#   u02_e1_graph_function: check_same_architecture
# hints:
#   u02_e1_graph_layers: 'no output leads back to such a layer: was it left out, or bypassed, with the next one called on an earlier tensor?'
#   u02_e1_graph_parameters: 'no output leads back to such a layer: was it left out, or bypassed, with the next one called on an earlier tensor?'
#   u02_e1_graph_function: 'no output leads back to such a layer: was it left out, or bypassed, with the next one called on an earlier tensor?'
# ---
# %% u02_e1_graph
inputs = keras.Input(shape=(64,))
a = layers.Dense(48, activation="relu")(inputs)
b = layers.Dropout(0.2)(a)
c = layers.Dense(24, activation="tanh")(b)
outputs = layers.Dense(10, activation="softmax")(b)
graph = keras.Model(inputs, outputs)
