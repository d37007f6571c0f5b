# ---
# kind: accepted
# exercise: e1
# about: calls the layers of taster themselves on a placeholder
# ---
# %% u11_e1_graph
total = sum(w.numpy().size for w in taster.weights)
m = keras.Input(shape=(13,), name="measurements")
t = taster.tongue(taster.tongue(m))
graph = keras.Model(inputs=m, outputs=taster.grape(layers.concatenate([m, taster.settle(t)])))
difference = float(np.max(np.abs(taster.predict(wine.x_test, verbose=0) - graph.predict(wine.x_test, verbose=0))))
