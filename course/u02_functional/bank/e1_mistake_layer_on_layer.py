# ---
# kind: mistake
# exercise: e1
# about: layers called on layers
# loses:
#   u02_e1_graph_layers: |
#     not attempted: graph is None
#       actual:   a cell stopped with ValueError: Only input tensors may be passed as positional arguments. The following argument value should be passed as a keyword argument: <Dense name=dense, b…
#       hint:     a layer is called on a tensor, not on a layer or model: chain them, second(first(tensor))
#   u02_e1_graph_parameters: |
#     not attempted: graph is None
#       actual:   a cell stopped with ValueError: Only input tensors may be passed as positional arguments. The following argument value should be passed as a keyword argument: <Dense name=dense, b…
#       hint:     a layer is called on a tensor, not on a layer or model: chain them, second(first(tensor))
#   u02_e1_graph_function: |
#     not attempted: graph is None
#       actual:   a cell stopped with ValueError: Only input tensors may be passed as positional arguments. The following argument value should be passed as a keyword argument: <Dense name=dense, b…
#       hint:     a layer is called on a tensor, not on a layer or model: chain them, second(first(tensor))
# checks:
#   u02_e1_graph_layers: check_kind
#   u02_e1_graph_parameters: check_attempted
#   u02_e1_graph_function: check_attempted
# hints:
#   u02_e1_graph_layers: 'a layer is called on a tensor, not on a layer or model: chain them, second(first(tensor))'
#   u02_e1_graph_parameters: 'a layer is called on a tensor, not on a layer or model: chain them, second(first(tensor))'
#   u02_e1_graph_function: 'a layer is called on a tensor, not on a layer or model: chain them, second(first(tensor))'
# ---
# %% u02_e1_graph
graph = None
inputs = keras.Input(shape=(64,))
outputs = layers.Dense(10)(layers.Dense(24)(layers.Dense(48)))
graph = keras.Model(inputs, outputs)
