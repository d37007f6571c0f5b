# ---
# kind: mistake
# exercise: e1
# about: a stale name: the second taste is made and not used
# loses:
#   u11_e1_graph_wires: |
#     graph: a Dense layer is missing
#       expected: Dense, 13 units, relu, between layer 1 (Dense, 13 units) and layer 2 (Dense, 13 units)
#       actual:   layer 2 (Dense, 13 units) reads layer 1 (Dense, 13 units)
#       hint:     no output leads back to such a layer: was it left out, or bypassed, with the next one called on an earlier tensor?
#   u11_e1_graph_equal: |
#     the predictions of graph: wrong value at index (31, 0)
#       expected: another value (135 values of 135 differ)
#       actual:   0.683786
#       hint:     are the weights those of taster, each copied from the layer that does the same there? set_weights in one go follows the order of __init__
#   u11_e1_graph_proof: |
#     difference: wrong number
#       expected: another number
#       actual:   0.150272
#       hint:     give the largest of the absolute differences; are the weights equal?
# checks:
#   u11_e1_graph_wires: check_same_architecture
#   u11_e1_graph_equal: check_array
#   u11_e1_graph_proof: check_number
# hints:
#   u11_e1_graph_wires: 'no output leads back to such a layer: was it left out, or bypassed, with the next one called on an earlier tensor?'
#   u11_e1_graph_equal: are the weights those of taster, each copied from the layer that does the same there? set_weights in one go follows the order of __init__
#   u11_e1_graph_proof: give the largest of the absolute differences; are the weights equal?
# ---
# %% u11_e1_graph
total = 445
bottle = keras.Input(shape=(13,), name="measurements")
x = taster.tongue(bottle)
y = taster.tongue(x)
x = taster.settle(x)
graph = keras.Model(bottle, taster.grape(layers.Concatenate()([bottle, x])))
difference = np.abs(graph.predict(wine.x_test, verbose=0) - tasted).max()
