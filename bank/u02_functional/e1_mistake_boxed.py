# ---
# kind: mistake
# exercise: e1
# about: put the whole stack in a graph as one box
# loses:
#   u02_e1_graph_layers: null
# ---
# %% u02_e1_graph
inputs = keras.Input(shape=(64,))
graph = keras.Model(inputs, stack(inputs))
