# ---
# kind: mistake
# exercise: e5
# about: the wire that skips begins behind the Dropout
# loses:
#   u02_e5_rebuilt_graph: |
#     rebuilt, layer 4 (add): reads the wrong tensor
#       expected: layer 1 (Dense, 24 units) and layer 3 (Dense, 24 units)
#       actual:   layer 2 (Dropout) and layer 3 (Dense, 24 units)
#       hint:     it is called on the result of layer 2 (Dropout), not on what went in
# checks:
#   u02_e5_rebuilt_graph: check_same_architecture
# hints:
#   u02_e5_rebuilt_graph: it is called on the result of layer 2 (Dropout), not on what went in
# ---
# %% u02_e5_rebuilt
x = keras.Input(shape=(24,))
a = layers.Dense(24, activation="tanh")(x)
b = layers.Dropout(0.3)(a)
c = layers.Dense(24, activation="relu")(b)
rebuilt = keras.Model(x, layers.Dense(5, activation="softmax")(b + c))
