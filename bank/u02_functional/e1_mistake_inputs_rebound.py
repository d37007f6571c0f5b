# ---
# kind: mistake
# exercise: e1
# about: reused the name inputs for every wire
# loses:
#   u02_e1_graph_layers: null
#   u02_e1_graph_parameters: null
#   u02_e1_graph_function: null
# ---
# %% u02_e1_graph
inputs = keras.Input(shape=(64,))
inputs = layers.Dense(48, activation="relu")(inputs)
inputs = layers.Dropout(0.2)(inputs)
inputs = layers.Dense(24, activation="tanh")(inputs)
outputs = layers.Dense(10, activation="softmax")(inputs)
graph = keras.Model(inputs, outputs)
