# ---
# kind: mistake
# exercise: e1
# about: writes the loop as a while_loop of operations
# loses:
#   u11_e1_graph_ports: |
#     not graded: ops.while_loop in the graph holds Python functions, which no file keeps: make a choice with ops.where, or use a layer that the notebook gives
#   u11_e1_graph_wires: |
#     not graded: ops.while_loop in the graph holds Python functions, which no file keeps: make a choice with ops.where, or use a layer that the notebook gives
#   u11_e1_graph_equal: |
#     not graded: ops.while_loop in the graph holds Python functions, which no file keeps: make a choice with ops.where, or use a layer that the notebook gives
# ---
# %% u11_e1_graph
total = 445
m = keras.Input(shape=(13,), name="measurements")
x, n = m, ops.cast(ops.sum(m) * 0, "int32")
n, x = ops.while_loop(lambda n, x: n < 2, lambda n, x: (n + 1, ops.relu(x)), (n, x))
graph = keras.Model(m, taster.grape(layers.Concatenate()([m, taster.settle(x)])))
difference = 0.0
