# ---
# kind: mistake
# exercise: e1
# about: binds a tensor as the proof
# loses:
#   u11_e1_graph_proof: |
#     not graded: a TensorFlow tensor is not a plain value; write keras.ops.convert_to_numpy(tensor)
# ---
# %% u11_e1_graph
total = 445
m = keras.Input(shape=(13,), name="measurements")
graph = keras.Model(m, taster.call(m))
difference = ops.max(ops.abs(graph(wine.x_test) - tasted))
