# ---
# kind: mistake
# exercise: e1
# about: relu throughout
# loses:
#   u02_e1_graph_function: |
#     graph, layer 3 (Dense): wrong activation
#       expected: tanh
#       actual:   relu
#       hint:     look at the argument activation= of this layer, or at the activation called after it
# checks:
#   u02_e1_graph_function: check_same_architecture
# hints:
#   u02_e1_graph_function: look at the argument activation= of this layer, or at the activation called after it
# ---
# %% u02_e1_graph
inputs = keras.Input(shape=(64,))
x = layers.Dense(48, activation="relu")(inputs)
x = layers.Dropout(0.2)(x)
x = layers.Dense(24, activation="relu")(x)
outputs = layers.Dense(10, activation="softmax")(x)
graph = keras.Model(inputs, outputs)
