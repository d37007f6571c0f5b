# ---
# kind: mistake
# exercise: e1
# about: bound the last wire, not the model
# loses:
#   u02_e1_graph_layers: |
#     graph is not a model
#       expected: a Keras model
#       actual:   a Keras tensor of shape (None, 10)
#       hint:     a tensor is one point in the graph; the model is keras.Model(inputs, outputs), with this tensor as its outputs
#   u02_e1_graph_parameters: |
#     graph cannot be graded as it is
#       hint:     a tensor is one point in a graph: give a model, keras.Model(inputs, outputs), or the tensor's shape, tuple(tensor.shape)
#   u02_e1_graph_function: |
#     graph cannot be graded as it is
#       hint:     a tensor is one point in a graph: give a model, keras.Model(inputs, outputs), or the tensor's shape, tuple(tensor.shape)
# ---
# %% u02_e1_graph
inputs = keras.Input(shape=(64,))
x = layers.Dense(48, activation="relu")(inputs)
x = layers.Dropout(0.2)(x)
x = layers.Dense(24, activation="tanh")(x)
outputs = layers.Dense(10, activation="softmax")(x)
graph = outputs
