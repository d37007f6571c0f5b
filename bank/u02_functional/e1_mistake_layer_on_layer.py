# ---
# kind: mistake
# exercise: e1
# about: layers called on layers
# loses:
#   u02_e1_graph_layers: null
#   u02_e1_graph_parameters: null
#   u02_e1_graph_function: null
# ---
# %% u02_e1_graph
graph = None
inputs = keras.Input(shape=(64,))
outputs = layers.Dense(10)(layers.Dense(24)(layers.Dense(48)))
graph = keras.Model(inputs, outputs)
