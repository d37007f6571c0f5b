# ---
# kind: mistake
# exercise: e1
# about: left Dropout out: it does nothing when predicting
# loses:
#   u02_e1_graph_layers: |
#     graph: Dropout is missing
#       expected: Dense, Dropout, Dense, Dense
#       actual:   Dense, Dense, Dense
#       hint:     a layer that no output leads back to is bypassed: is a tensor variable stale, so that the next layer is called on the earlier tensor?
#   u02_e1_graph_function: |
#     graph: a Dropout layer is missing
#       expected: Dropout, rate 0.2, reading layer 1 (Dense)
#       actual:   layer 2 (Dense) reads layer 1 (Dense)
#       hint:     a layer that no output leads back to is bypassed: is a tensor variable stale, so that the next layer is called on the earlier tensor?
# checks:
#   u02_e1_graph_layers: check_kinds
#   u02_e1_graph_function: check_same_architecture
# ---
# %% u02_e1_graph
inputs = keras.Input(shape=(64,))
x = layers.Dense(48, activation="relu")(inputs)
x = layers.Dense(24, activation="tanh")(x)
outputs = layers.Dense(10, activation="softmax")(x)
graph = keras.Model(inputs, outputs)
