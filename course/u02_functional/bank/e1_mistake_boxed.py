# ---
# kind: mistake
# exercise: e1
# about: put the whole stack in a graph as one box
# loses:
#   u02_e1_graph_layers: |
#     graph: one box around a whole model
#       expected: a Functional model of layers
#       actual:   a Functional model whose only layer is a Sequential model
#       hint:     the model was wrapped, not rewritten: use the layers themselves
# checks:
#   u02_e1_graph_layers: check_kind
# hints:
#   u02_e1_graph_layers: 'the model was wrapped, not rewritten: use the layers themselves'
# ---
# %% u02_e1_graph
inputs = keras.Input(shape=(64,))
graph = keras.Model(inputs, stack(inputs))
