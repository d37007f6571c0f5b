# ---
# kind: mistake
# exercise: e1
# about: binds all differences instead of the largest
# loses:
#   u11_e1_graph_proof: |
#     difference: not a number
#       expected: a number
#       actual:   an array of shape (45, 3)
#       hint:     give the largest of the absolute differences; are the weights equal?
# checks:
#   u11_e1_graph_proof: check_number
# hints:
#   u11_e1_graph_proof: give the largest of the absolute differences; are the weights equal?
# ---
# %% u11_e1_graph
total = 445
bottle = keras.Input(shape=(13,), name="measurements")
graph = keras.Model(bottle, taster.call(bottle))
difference = np.abs(graph.predict(wine.x_test, verbose=0) - tasted)
