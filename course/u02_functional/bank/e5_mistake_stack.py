# ---
# kind: mistake
# exercise: e5
# about: a stack of the layers
# loses:
#   u02_e5_rebuilt_ends: |
#     rebuilt: built with the other API
#       expected: a Functional model
#       actual:   a Sequential model
#       hint:     a graph is keras.Model(inputs, outputs), from layers called on tensors
#   u02_e5_rebuilt_graph: |
#     rebuilt: an add is missing
#       expected: add, reading layer 1 (Dense) and layer 3 (Dense), before layer 4 (Dense)
#       actual:   layer 4 (Dense) reads layer 3 (Dense)
#       hint:     keep the tensor from before the layers under a name, add it to their result, and go on from the sum
# checks:
#   u02_e5_rebuilt_ends: check_kind
#   u02_e5_rebuilt_graph: check_same_architecture
# hints:
#   u02_e5_rebuilt_ends: a graph is keras.Model(inputs, outputs), from layers called on tensors
#   u02_e5_rebuilt_graph: keep the tensor from before the layers under a name, add it to their result, and go on from the sum
# ---
# %% u02_e5_rebuilt
rebuilt = keras.Sequential([keras.Input(shape=(24,)), layers.Dense(24, activation="tanh"), layers.Dropout(0.3)])
rebuilt.add(layers.Dense(24, activation="relu"))
rebuilt.add(layers.Dense(5, activation="softmax"))
