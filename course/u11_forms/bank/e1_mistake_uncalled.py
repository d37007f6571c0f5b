# ---
# kind: mistake
# exercise: e1
# about: the head is never called: the cell stops with an error
# loses:
#   u11_e1_graph_ports: |
#     not attempted: graph is None
#       actual:   a cell stopped with ValueError: All `outputs` values must be KerasTensors. Received: outputs=<Dense name=dense, built=True> including invalid value <Dense name=dense, built=True>…
#       hint:     a layer stands where a tensor belongs: call it, layer(tensor), and take what comes out
#   u11_e1_graph_wires: |
#     not attempted: graph is None
#       actual:   a cell stopped with ValueError: All `outputs` values must be KerasTensors. Received: outputs=<Dense name=dense, built=True> including invalid value <Dense name=dense, built=True>…
#       hint:     a layer stands where a tensor belongs: call it, layer(tensor), and take what comes out
#   u11_e1_graph_equal: |
#     not attempted: graph is None
#       actual:   a cell stopped with ValueError: All `outputs` values must be KerasTensors. Received: outputs=<Dense name=dense, built=True> including invalid value <Dense name=dense, built=True>…
#       hint:     a layer stands where a tensor belongs: call it, layer(tensor), and take what comes out
#   u11_e1_graph_proof: |
#     not attempted: difference is None
#       actual:   a cell stopped with ValueError: All `outputs` values must be KerasTensors. Received: outputs=<Dense name=dense, built=True> including invalid value <Dense name=dense, built=True>…
#       hint:     a layer stands where a tensor belongs: call it, layer(tensor), and take what comes out
# checks:
#   u11_e1_graph_ports: check_input_names
#   u11_e1_graph_wires: check_attempted
#   u11_e1_graph_equal: check_input_shape
#   u11_e1_graph_proof: check_number
# hints:
#   u11_e1_graph_ports: 'a layer stands where a tensor belongs: call it, layer(tensor), and take what comes out'
#   u11_e1_graph_wires: 'a layer stands where a tensor belongs: call it, layer(tensor), and take what comes out'
#   u11_e1_graph_equal: 'a layer stands where a tensor belongs: call it, layer(tensor), and take what comes out'
#   u11_e1_graph_proof: 'a layer stands where a tensor belongs: call it, layer(tensor), and take what comes out'
# ---
# %% u11_e1_graph
total = 445
bottle = keras.Input(shape=(13,), name="measurements")
x = taster.settle(taster.tongue(taster.tongue(bottle)))
graph = keras.Model(bottle, taster.grape)
difference = np.abs(graph.predict(wine.x_test, verbose=0) - tasted).max()
