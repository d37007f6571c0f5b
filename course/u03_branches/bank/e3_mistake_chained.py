# ---
# kind: mistake
# exercise: e3
# about: the branches stand in a row
# loses:
#   u03_e3_three_graph: |
#     three_opinions, layer 2 (Dense, 8 units): reads the wrong tensor
#       expected: input 1
#       actual:   layer 1 (Dense, 8 units)
#       hint:     it is called on the result of layer 1 (Dense, 8 units), not on what went in
#     three_opinions, layer 3 (Dense, 16 units): reads the wrong tensor
#       expected: input 1
#       actual:   layer 2 (Dense, 8 units)
#       hint:     it is called on the result of layer 2 (Dense, 8 units), not on what went in
# checks:
#   u03_e3_three_graph: check_same_architecture
# hints:
#   u03_e3_three_graph: it is called on the result of layer 1 (Dense, 8 units), not on what went in
# ---
# %% u03_e3_three
x = keras.Input(shape=(10,))
one = layers.Dense(8, activation="relu")(x)
two = layers.Dense(8, activation="tanh")(one)
three = layers.Dense(16, activation="relu")(two)
three = layers.Dense(8, activation="relu")(three)
three_opinions = keras.Model(x, layers.Dense(1)(layers.Add()([one, two, three])))
