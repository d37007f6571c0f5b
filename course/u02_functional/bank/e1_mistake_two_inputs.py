# ---
# kind: mistake
# exercise: e1
# about: a second Input for the Model
# loses:
#   u02_e1_graph_layers: |
#     not attempted: graph is None
#       actual:   a cell stopped with ValueError: Output with path `` is not connected to `inputs`
#       hint:     the outputs need an input that is not in the list: is an Input left out, is there a second Input, are inputs and outputs swapped, is the name of the input bound to a later tensor, or is a tensor taken from inside another model? A Sequential that was called has its own ends in .inputs and .outputs; .input and .output are those of the call
#   u02_e1_graph_parameters: |
#     not attempted: graph is None
#       actual:   a cell stopped with ValueError: Output with path `` is not connected to `inputs`
#       hint:     the outputs need an input that is not in the list: is an Input left out, is there a second Input, are inputs and outputs swapped, is the name of the input bound to a later tensor, or is a tensor taken from inside another model? A Sequential that was called has its own ends in .inputs and .outputs; .input and .output are those of the call
#   u02_e1_graph_function: |
#     not attempted: graph is None
#       actual:   a cell stopped with ValueError: Output with path `` is not connected to `inputs`
#       hint:     the outputs need an input that is not in the list: is an Input left out, is there a second Input, are inputs and outputs swapped, is the name of the input bound to a later tensor, or is a tensor taken from inside another model? A Sequential that was called has its own ends in .inputs and .outputs; .input and .output are those of the call
# checks:
#   u02_e1_graph_layers: check_kind
#   u02_e1_graph_parameters: check_attempted
#   u02_e1_graph_function: check_attempted
# hints:
#   u02_e1_graph_layers: 'the outputs need an input that is not in the list: is an Input left out, is there a second Input, are inputs and outputs swapped, is the name of the input bound to a later tensor, or is a tensor taken from inside another model? A Sequential that was called has its own ends in .inputs and .outputs; .input and .output are those of the call'
#   u02_e1_graph_parameters: 'the outputs need an input that is not in the list: is an Input left out, is there a second Input, are inputs and outputs swapped, is the name of the input bound to a later tensor, or is a tensor taken from inside another model? A Sequential that was called has its own ends in .inputs and .outputs; .input and .output are those of the call'
#   u02_e1_graph_function: 'the outputs need an input that is not in the list: is an Input left out, is there a second Input, are inputs and outputs swapped, is the name of the input bound to a later tensor, or is a tensor taken from inside another model? A Sequential that was called has its own ends in .inputs and .outputs; .input and .output are those of the call'
# ---
# %% u02_e1_graph
graph = None
inputs = keras.Input(shape=(64,))
x = layers.Dense(48, activation="relu")(inputs)
x = layers.Dropout(0.2)(x)
x = layers.Dense(24, activation="tanh")(x)
outputs = layers.Dense(10, activation="softmax")(x)
inputs = keras.Input(shape=(64,))
graph = keras.Model(inputs, outputs)
