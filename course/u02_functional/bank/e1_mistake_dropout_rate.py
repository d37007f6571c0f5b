# ---
# kind: mistake
# exercise: e1
# about: another rate of Dropout
# loses:
#   u02_e1_graph_function: |
#     graph, layer 2 (Dropout): wrong rate
#       expected: 0.2
#       actual:   0.5
#       hint:     look at the argument rate= of this layer
# checks:
#   u02_e1_graph_function: check_same_architecture
# hints:
#   u02_e1_graph_function: look at the argument rate= of this layer
# ---
# %% u02_e1_graph
inputs = keras.Input(shape=(64,))
x = layers.Dense(48, activation="relu")(inputs)
x = layers.Dropout(0.5)(x)
x = layers.Dense(24, activation="tanh")(x)
outputs = layers.Dense(10, activation="softmax")(x)
graph = keras.Model(inputs, outputs)
