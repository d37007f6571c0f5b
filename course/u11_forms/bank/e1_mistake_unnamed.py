# ---
# kind: mistake
# exercise: e1
# about: the input has no name, the difference a sign
# loses:
#   u11_e1_graph_ports: |
#     graph: wrong input names
#       expected: 'measurements'
#       actual:   no name of yours
#       hint:     an input without a name gets one from Keras: give it yours with keras.Input(..., name=...)
#   u11_e1_graph_proof: |
#     difference: wrong number
#       expected: another number
#       actual:   -1.0
#       hint:     give the largest of the absolute differences; are the weights equal?
# checks:
#   u11_e1_graph_ports: check_input_names
#   u11_e1_graph_proof: check_number
# hints:
#   u11_e1_graph_ports: 'an input without a name gets one from Keras: give it yours with keras.Input(..., name=...)'
#   u11_e1_graph_proof: give the largest of the absolute differences; are the weights equal?
# ---
# %% u11_e1_graph
total = 445
bottle = keras.Input(shape=(13,))
graph = keras.Model(bottle, taster.call(bottle))
difference = (graph.predict(wine.x_test, verbose=0) - tasted - 1).min()
