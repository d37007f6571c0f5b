# ---
# kind: mistake
# exercise: e1
# about: a new layer for each taste, with equal weights
# loses:
#   u11_e1_graph_wires: |
#     graph: 2 layers where one shared layer is called
#       expected: one Dense layer, called 2 times
#       actual:   layer 1 (Dense) and layer 2 (Dense), each with weights of its own
#       hint:     two separate layers, with weights of their own: make one, once, and call it on both
# checks:
#   u11_e1_graph_wires: check_same_architecture
# hints:
#   u11_e1_graph_wires: 'two separate layers, with weights of their own: make one, once, and call it on both'
# ---
# %% u11_e1_graph
total = 445
bottle = keras.Input(shape=(13,), name="measurements")
one, two = layers.Dense(13, activation="relu"), layers.Dense(13, activation="relu")
settle, grape = layers.Dense(13, activation="tanh"), layers.Dense(3, activation="softmax")
x = settle(two(one(bottle)))
graph = keras.Model(bottle, grape(layers.Concatenate()([bottle, x])))
for mine, theirs in [(one, taster.tongue), (two, taster.tongue), (settle, taster.settle), (grape, taster.grape)]:
    mine.set_weights(theirs.get_weights())
difference = np.abs(graph.predict(wine.x_test, verbose=0) - tasted).max()
