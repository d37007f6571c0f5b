# ---
# kind: mistake
# exercise: e1
# about: layers called on layers
# loses:
#   u02_e1_graph_layers: |
#     not attempted: graph is None
#       hint:     give graph a value in its cell, run that cell, then run this one again; if that cell stops with an error, mend the error first; model.add(...) and a function without return give None, too
#   u02_e1_graph_parameters: |
#     not attempted: graph is None
#       hint:     give graph a value in its cell, run that cell, then run this one again; if that cell stops with an error, mend the error first
#   u02_e1_graph_function: |
#     not attempted: graph is None
#       hint:     give graph a value in its cell, run that cell, then run this one again; if that cell stops with an error, mend the error first
# checks:
#   u02_e1_graph_layers: check_kind
#   u02_e1_graph_parameters: check_attempted
#   u02_e1_graph_function: check_attempted
# ---
# %% u02_e1_graph
graph = None
inputs = keras.Input(shape=(64,))
outputs = layers.Dense(10)(layers.Dense(24)(layers.Dense(48)))
graph = keras.Model(inputs, outputs)
