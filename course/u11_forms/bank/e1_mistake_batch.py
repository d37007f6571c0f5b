# ---
# kind: mistake
# exercise: e1
# about: the batch size in the shape
# loses:
#   u11_e1_graph_ports: |
#     graph: wrong input shape
#       expected: (13,)
#       actual:   (133, 13)
#       hint:     the shape is that of one sample; Keras adds the batch itself, as None
#   u11_e1_graph_wires: |
#     graph, input 'measurements': wrong shape
#       expected: (13,)
#       actual:   (133, 13)
#       hint:     the shape is that of one sample; Keras adds the batch itself, as None
#     graph, layer 3 (concatenate): wrong axis
#       expected: 1
#       actual:   2, the last
#       hint:     features are on the last axis, samples on the first
#   u11_e1_graph_equal: |
#     graph: wrong input shape
#       expected: (13,)
#       actual:   (133, 13)
#       hint:     the shape is that of one sample; Keras adds the batch itself, as None
# checks:
#   u11_e1_graph_ports: check_input_shape
#   u11_e1_graph_wires: check_same_architecture
#   u11_e1_graph_equal: check_input_shape
# hints:
#   u11_e1_graph_ports: the shape is that of one sample; Keras adds the batch itself, as None
#   u11_e1_graph_wires: the shape is that of one sample; Keras adds the batch itself, as None
#   u11_e1_graph_equal: the shape is that of one sample; Keras adds the batch itself, as None
# ---
# %% u11_e1_graph
total = 445
bottle = keras.Input(shape=(133, 13), name="measurements")
graph = keras.Model(bottle, taster.call(bottle))
difference = 0
