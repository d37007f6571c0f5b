# ---
# kind: mistake
# exercise: e1
# about: no biases in the first layer
# loses:
#   u02_e1_graph_parameters: |
#     graph: wrong number of parameters
#       expected: 4,546
#       actual:   4,498 (3,072 + 1,176 + 250)
#       hint:     biases are missing: use_bias=False was given
#   u02_e1_graph_function: |
#     graph, layer 1 (Dense): wrong use_bias
#       expected: True
#       actual:   False
#       hint:     use_bias says whether each unit also has a bias; by default it has
# checks:
#   u02_e1_graph_parameters: check_parameters
#   u02_e1_graph_function: check_same_architecture
# hints:
#   u02_e1_graph_parameters: 'biases are missing: use_bias=False was given'
#   u02_e1_graph_function: use_bias says whether each unit also has a bias; by default it has
# ---
# %% u02_e1_graph
inputs = keras.Input(shape=(64,))
x = layers.Dense(48, activation="relu", use_bias=False)(inputs)
x = layers.Dropout(0.2)(x)
x = layers.Dense(24, activation="tanh")(x)
outputs = layers.Dense(10, activation="softmax")(x)
graph = keras.Model(inputs, outputs)
