# ---
# kind: mistake
# exercise: e1
# about: the last layer reads the first wire: narrow is bypassed
# loses:
#   u02_e1_graph_layers: null
#   u02_e1_graph_parameters: null
#   u02_e1_graph_function: null
# ---
# %% u02_e1_graph
inputs = keras.Input(shape=(64,))
a = layers.Dense(48, activation="relu")(inputs)
b = layers.Dropout(0.2)(a)
c = layers.Dense(24, activation="tanh")(b)
outputs = layers.Dense(10, activation="softmax")(b)
graph = keras.Model(inputs, outputs)
