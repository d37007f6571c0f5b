# ---
# kind: mistake
# exercise: e1
# about: forgot the last activation
# loses:
#   u02_e1_graph_function: |
#     graph, layer 4 (Dense): wrong activation
#       expected: softmax
#       actual:   none (linear)
#       hint:     without an activation the results are any numbers and do not sum to 1
# checks:
#   u02_e1_graph_function: check_same_architecture
# hints:
#   u02_e1_graph_function: without an activation the results are any numbers and do not sum to 1
# ---
# %% u02_e1_graph
inputs = keras.Input(shape=(64,))
x = layers.Dense(48, activation="relu")(inputs)
x = layers.Dropout(0.2)(x)
x = layers.Dense(24, activation="tanh")(x)
outputs = layers.Dense(10)(x)
graph = keras.Model(inputs, outputs)
