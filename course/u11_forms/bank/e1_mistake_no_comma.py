# ---
# kind: mistake
# exercise: e1
# about: shape=(13) is the number 13: the cell stops with an error
# loses:
#   u11_e1_graph_ports: |
#     not attempted: graph is None
#       actual:   a cell stopped with ValueError: Cannot convert '13' to a shape.
#       hint:     a shape is a tuple, also with one entry: shape=(64,), with the comma
#   u11_e1_graph_wires: |
#     not attempted: graph is None
#       actual:   a cell stopped with ValueError: Cannot convert '13' to a shape.
#       hint:     a shape is a tuple, also with one entry: shape=(64,), with the comma
#   u11_e1_graph_equal: |
#     not attempted: graph is None
#       actual:   a cell stopped with ValueError: Cannot convert '13' to a shape.
#       hint:     a shape is a tuple, also with one entry: shape=(64,), with the comma
#   u11_e1_graph_proof: |
#     not attempted: difference is None
#       actual:   a cell stopped with ValueError: Cannot convert '13' to a shape.
#       hint:     a shape is a tuple, also with one entry: shape=(64,), with the comma
# checks:
#   u11_e1_graph_ports: check_input_names
#   u11_e1_graph_wires: check_attempted
#   u11_e1_graph_equal: check_input_shape
#   u11_e1_graph_proof: check_number
# hints:
#   u11_e1_graph_ports: 'a shape is a tuple, also with one entry: shape=(64,), with the comma'
#   u11_e1_graph_wires: 'a shape is a tuple, also with one entry: shape=(64,), with the comma'
#   u11_e1_graph_equal: 'a shape is a tuple, also with one entry: shape=(64,), with the comma'
#   u11_e1_graph_proof: 'a shape is a tuple, also with one entry: shape=(64,), with the comma'
# ---
# %% u11_e1_graph
total = 445
bottle = keras.Input(shape=(13), name="measurements")
graph = keras.Model(bottle, taster.call(bottle))
difference = np.abs(graph.predict(wine.x_test, verbose=0) - tasted).max()
