# ---
# kind: accepted
# exercise: e1
# about: the graph of taster's layers, through a nested graph
# ---
# %% u11_e1_graph
total = int(sum(np.prod(w.shape) for w in taster.get_weights()) + 0)
twice_in = keras.Input(shape=(13,))
twice = keras.Model(twice_in, taster.settle(taster.tongue(taster.tongue(twice_in))))
m = keras.Input(shape=(13,), name="measurements")
graph = keras.Model(m, taster.grape(layers.Concatenate()([m, twice(m)])))
difference = np.float64(np.abs(graph.predict(wine.x_test, verbose=0) - tasted).max())
