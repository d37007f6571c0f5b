# ---
# kind: mistake
# exercise: e1
# about: settle and tongue taken for each other: settle is called twice
# loses:
#   u11_e1_graph_wires: |
#     graph, layer 1 (Dense, 13 units) and layer 2 (Dense, 13 units): the activations are exchanged
#       expected: relu, then tanh
#       actual:   tanh, then relu
#       hint:     which layer does the loop in taster's call run twice, and which one follows it, once?
#   u11_e1_graph_equal: |
#     the predictions of graph: wrong value at index (26, 1)
#       expected: another value (135 values of 135 differ)
#       actual:   0.519845
#       hint:     the wrong layer is called twice: which one stands in the loop of taster's call?
#   u11_e1_graph_proof: |
#     difference: wrong number
#       expected: another number
#       actual:   0.399412
#       hint:     give the largest of the absolute differences; are the weights equal?
# checks:
#   u11_e1_graph_wires: check_same_architecture
#   u11_e1_graph_equal: check_array
#   u11_e1_graph_proof: check_number
# hints:
#   u11_e1_graph_wires: which layer does the loop in taster's call run twice, and which one follows it, once?
#   u11_e1_graph_equal: 'the wrong layer is called twice: which one stands in the loop of taster''s call?'
#   u11_e1_graph_proof: give the largest of the absolute differences; are the weights equal?
# ---
# %% u11_e1_graph
m = keras.Input(shape=(13,), name="measurements")
x = taster.tongue(taster.settle(taster.settle(m)))
graph = keras.Model(m, taster.grape(layers.Concatenate()([m, x])))
total = 445
difference = np.abs(graph.predict(wine.x_test, verbose=0) - tasted).max()
