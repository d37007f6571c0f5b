# ---
# kind: accepted
# exercise: e1
# about: the proof is a tensor of one number
# ---
# %% u11_e1_graph
total = 445
m = keras.Input(shape=(13,), name="measurements")
graph = keras.Model(m, taster.call(m))
difference = ops.max(ops.abs(graph(wine.x_test) - tasted))
