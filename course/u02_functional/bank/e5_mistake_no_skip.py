# ---
# kind: mistake
# exercise: e5
# about: reads the picture as one line
# loses:
#   u02_e5_rebuilt_graph: |
#     rebuilt: an add is missing
#       expected: add, reading layer 1 (Dense) and layer 3 (Dense), before layer 4 (Dense)
#       actual:   layer 4 (Dense) reads layer 3 (Dense)
#       hint:     keep the tensor from before the layers under a name, add it to their result, and go on from the sum
# checks:
#   u02_e5_rebuilt_graph: check_same_architecture
# hints:
#   u02_e5_rebuilt_graph: keep the tensor from before the layers under a name, add it to their result, and go on from the sum
# ---
# %% u02_e5_rebuilt
x = keras.Input(shape=(24,))
a = layers.Dense(24, activation="tanh")(x)
b = layers.Dropout(0.3)(a)
c = layers.Dense(24, activation="relu")(b)
rebuilt = keras.Model(x, layers.Dense(5, activation="softmax")(c))
