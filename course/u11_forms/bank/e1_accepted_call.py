# ---
# kind: accepted
# exercise: e1
# about: hands the placeholder to taster.call
# ---
# %% u11_e1_graph
total = taster.count_params()
entry = keras.Input((13,), name="measurements")
graph = keras.Model(entry, taster.call(entry))
difference = np.max(abs(graph.predict(wine.x_test, verbose=0) - taster.predict(wine.x_test, verbose=0)))
