# ---
# kind: mistake
# exercise: e1
# about: the last layer made and never called
# loses:
#   u02_e1_graph_layers: |
#     not attempted: graph is None
#       actual:   a cell stopped with ValueError: All `outputs` values must be KerasTensors. Received: outputs=<Dense name=dense, built=False> including invalid value <Dense name=dense, built=False…
#       hint:     a layer stands where a tensor belongs: call it, layer(tensor), and take what comes out
#   u02_e1_graph_parameters: |
#     not attempted: graph is None
#       actual:   a cell stopped with ValueError: All `outputs` values must be KerasTensors. Received: outputs=<Dense name=dense, built=False> including invalid value <Dense name=dense, built=False…
#       hint:     a layer stands where a tensor belongs: call it, layer(tensor), and take what comes out
#   u02_e1_graph_function: |
#     not attempted: graph is None
#       actual:   a cell stopped with ValueError: All `outputs` values must be KerasTensors. Received: outputs=<Dense name=dense, built=False> including invalid value <Dense name=dense, built=False…
#       hint:     a layer stands where a tensor belongs: call it, layer(tensor), and take what comes out
# checks:
#   u02_e1_graph_layers: check_kind
#   u02_e1_graph_parameters: check_attempted
#   u02_e1_graph_function: check_attempted
# hints:
#   u02_e1_graph_layers: 'a layer stands where a tensor belongs: call it, layer(tensor), and take what comes out'
#   u02_e1_graph_parameters: 'a layer stands where a tensor belongs: call it, layer(tensor), and take what comes out'
#   u02_e1_graph_function: 'a layer stands where a tensor belongs: call it, layer(tensor), and take what comes out'
# ---
# %% u02_e1_graph
graph = None
inputs = keras.Input(shape=(64,))
x = layers.Dense(48, activation="relu")(inputs)
x = layers.Dropout(0.2)(x)
x = layers.Dense(24, activation="tanh")(x)
outputs = layers.Dense(10, activation="softmax")
graph = keras.Model(inputs, outputs)
