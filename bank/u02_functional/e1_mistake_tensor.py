# ---
# kind: mistake
# exercise: e1
# about: bound the last wire, not the model
# loses:
#   u02_e1_graph_layers: |
#     not graded: a tensor inside a graph is not a value; give its shape (tensor.shape) or a model
#   u02_e1_graph_parameters: |
#     not graded: a tensor inside a graph is not a value; give its shape (tensor.shape) or a model
#   u02_e1_graph_function: |
#     not graded: a tensor inside a graph is not a value; give its shape (tensor.shape) or a model
# ---
# %% u02_e1_graph
inputs = keras.Input(shape=(64,))
x = layers.Dense(48, activation="relu")(inputs)
x = layers.Dropout(0.2)(x)
x = layers.Dense(24, activation="tanh")(x)
outputs = layers.Dense(10, activation="softmax")(x)
graph = outputs
