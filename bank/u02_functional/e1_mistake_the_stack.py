# ---
# kind: mistake
# exercise: e1
# about: bound the stack itself
# loses:
#   u02_e1_graph_layers: null
# ---
# %% u02_e1_graph
graph = stack
