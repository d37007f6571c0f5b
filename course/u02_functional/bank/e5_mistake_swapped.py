# ---
# kind: mistake
# exercise: e5
# about: relu first, tanh second
# loses:
#   u02_e5_rebuilt_graph: |
#     rebuilt, layer 1 (Dense, 24 units) and layer 3 (Dense, 24 units): the activations are exchanged
#       expected: tanh, then relu
#       actual:   relu, then tanh
#       hint:     hold your drawing beside the picture, and follow each arrow
# checks:
#   u02_e5_rebuilt_graph: check_same_architecture
# hints:
#   u02_e5_rebuilt_graph: hold your drawing beside the picture, and follow each arrow
# ---
# %% u02_e5_rebuilt
x = keras.Input(shape=(24,))
a = layers.Dense(24, activation="relu")(x)
b = layers.Dropout(0.3)(a)
c = layers.Dense(24, activation="tanh")(b)
rebuilt = keras.Model(x, layers.Dense(5, activation="softmax")(layers.Add()([a, c])))
