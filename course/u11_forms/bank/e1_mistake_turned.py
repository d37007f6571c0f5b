# ---
# kind: mistake
# exercise: e1
# about: the halves of the concatenation are exchanged, the weights are not
# loses:
#   u11_e1_graph_equal: |
#     the predictions of graph: wrong value at index (13, 2)
#       expected: another value (135 values of 135 differ)
#       actual:   0.310701
#       hint:     the weights are right; in the call of taster the bottle comes first in the concatenation
#   u11_e1_graph_proof: |
#     difference: wrong number
#       expected: another number
#       actual:   0.587906
#       hint:     give the largest of the absolute differences; are the weights equal?
# checks:
#   u11_e1_graph_equal: check_array
#   u11_e1_graph_proof: check_number
# hints:
#   u11_e1_graph_equal: the weights are right; in the call of taster the bottle comes first in the concatenation
#   u11_e1_graph_proof: give the largest of the absolute differences; are the weights equal?
# ---
# %% u11_e1_graph
total = 445
bottle = keras.Input(shape=(13,), name="measurements")
x = taster.settle(taster.tongue(taster.tongue(bottle)))
graph = keras.Model(bottle, taster.grape(layers.Concatenate()([x, bottle])))
difference = np.abs(graph.predict(wine.x_test, verbose=0) - tasted).max()
