# ---
# kind: mistake
# exercise: e1
# about: copies the weights in one go: tongue and settle are exchanged
# loses:
#   u11_e1_graph_equal: |
#     the predictions of graph: wrong value at index (15, 1)
#       expected: another value (135 values of 135 differ)
#       actual:   0.505031
#       hint:     are the weights those of taster, each copied from the layer that does the same there? set_weights in one go follows the order of __init__
#   u11_e1_graph_proof: |
#     difference: wrong number
#       expected: another number
#       actual:   0.299099
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
bottle = keras.Input(shape=(13,), name="measurements")
tongue = layers.Dense(13, activation="relu")
x = layers.Dense(13, activation="tanh")(tongue(tongue(bottle)))
graph = keras.Model(bottle, layers.Dense(3, activation="softmax")(layers.Concatenate()([bottle, x])))
graph.set_weights(taster.get_weights())
difference = np.abs(graph.predict(wine.x_test, verbose=0) - tasted).max()
