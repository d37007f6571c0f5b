# ---
# kind: mistake
# exercise: e1
# about: bound the stack itself
# loses:
#   u02_e1_graph_layers: |
#     graph: built with the other API
#       expected: a Functional model
#       actual:   a Sequential model
#       hint:     a graph is keras.Model(inputs, outputs), from layers called on tensors
# checks:
#   u02_e1_graph_layers: check_kind
# hints:
#   u02_e1_graph_layers: a graph is keras.Model(inputs, outputs), from layers called on tensors
# ---
# %% u02_e1_graph
graph = stack
