# ---
# kind: mistake
# exercise: e1
# about: activations are left out, and biases of the count
# loses:
#   u11_e1_graph_total: |
#     total: wrong number
#       expected: another number
#       actual:   416
#       hint:     the biases are missing
#   u11_e1_graph_wires: |
#     graph, layer 1 (Dense, 13 units): wrong activation
#       expected: relu
#       actual:   none (linear)
#       hint:     a layer without an activation is linear
#     graph, layer 2 (Dense, 13 units): wrong activation
#       expected: tanh
#       actual:   none (linear)
#       hint:     a layer without an activation is linear
#     graph, layer 4 (Dense, 3 units): wrong activation
#       expected: softmax
#       actual:   none (linear)
#       hint:     without an activation the results are any numbers and do not sum to 1
#   u11_e1_graph_equal: |
#     the predictions of graph: wrong value at index (40, 0)
#       expected: another value (135 values of 135 differ)
#       actual:   -3.00687
#       hint:     are the weights those of taster, each copied from the layer that does the same there? set_weights in one go follows the order of __init__
#   u11_e1_graph_proof: |
#     difference: wrong number
#       expected: another number
#       actual:   3.04558
#       hint:     give the largest of the absolute differences; are the weights equal?
# checks:
#   u11_e1_graph_total: check_count
#   u11_e1_graph_wires: check_same_architecture
#   u11_e1_graph_equal: check_array
#   u11_e1_graph_proof: check_number
# hints:
#   u11_e1_graph_total: the biases are missing
#   u11_e1_graph_wires: a layer without an activation is linear
#   u11_e1_graph_equal: are the weights those of taster, each copied from the layer that does the same there? set_weights in one go follows the order of __init__
#   u11_e1_graph_proof: give the largest of the absolute differences; are the weights equal?
# ---
# %% u11_e1_graph
total = 416
bottle = keras.Input(shape=(13,), name="measurements")
tongue, settle, grape = layers.Dense(13), layers.Dense(13), layers.Dense(3)
x = settle(tongue(tongue(bottle)))
graph = keras.Model(bottle, grape(layers.Concatenate()([bottle, x])))
tongue.set_weights(taster.tongue.get_weights())
settle.set_weights(taster.settle.get_weights())
grape.set_weights(taster.grape.get_weights())
difference = np.abs(graph.predict(wine.x_test, verbose=0) - tasted).max()
