# ---
# kind: accepted
# exercise: e1
# about: a loop, ops.concatenate, activation layers; weights copied by attribute
# ---
# %% u11_e1_graph
total = 2 * (13 + 1) * 13 + (26 + 1) * 3
new = {
    "tongue": layers.Dense(13, activation=ops.relu),
    "settle": layers.Dense(13, activation=keras.activations.tanh),
    "grape": layers.Dense(3),
}
start = keras.Input(shape=(13,), name="measurements")
x = start
for _ in range(2):
    x = new["tongue"](x)
joined = ops.concatenate([start, new["settle"](x)], axis=1)
graph = keras.Model([start], layers.Softmax()(new["grape"](joined)))
for name, layer in new.items():
    layer.set_weights(getattr(taster, name).get_weights())
difference = abs(graph.predict(wine.x_test, verbose=0) - tasted).max().item()
