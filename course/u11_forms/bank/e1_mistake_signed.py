# ---
# kind: mistake
# exercise: e1
# about: takes the largest difference with its sign: a network of other weights passes for a proof
# loses:
#   u11_e1_graph_equal: |
#     the predictions of graph: wrong value at index (18, 2)
#       expected: another value (135 values of 135 differ)
#       actual:   0.00900096
#       hint:     are the weights those of taster, each copied from the layer that does the same there? set_weights in one go follows the order of __init__
#   u11_e1_graph_proof: |
#     difference: wrong number
#       expected: another number
#       actual:   0.0519657
#       hint:     give the largest of the absolute differences; are the weights equal?
# checks:
#   u11_e1_graph_equal: check_array
#   u11_e1_graph_proof: check_number
# hints:
#   u11_e1_graph_equal: are the weights those of taster, each copied from the layer that does the same there? set_weights in one go follows the order of __init__
#   u11_e1_graph_proof: give the largest of the absolute differences; are the weights equal?
# ---
# %% u11_e1_graph
total = 445
m = keras.Input(shape=(13,), name="measurements")
tongue, settle, grape = layers.Dense(13, "relu"), layers.Dense(13, "tanh"), layers.Dense(3, "softmax")
graph = keras.Model(m, grape(layers.Concatenate()([m, settle(tongue(tongue(m)))])))
tongue.set_weights(taster.tongue.get_weights())
settle.set_weights(taster.settle.get_weights())
difference = (graph.predict(wine.x_test, verbose=0) - tasted).mean(axis=0).max()
