# ---
# kind: mistake
# exercise: e1
# about: hands in taster itself
# loses:
#   u11_e1_graph_ports: |
#     not graded: a model class of your own (Taster) hides its graph; build the model with keras.Model(inputs, outputs)
#   u11_e1_graph_wires: |
#     not graded: a model class of your own (Taster) hides its graph; build the model with keras.Model(inputs, outputs)
#   u11_e1_graph_equal: |
#     not graded: a model class of your own (Taster) hides its graph; build the model with keras.Model(inputs, outputs)
# ---
# %% u11_e1_graph
total = 445
graph = taster
difference = 0.0
