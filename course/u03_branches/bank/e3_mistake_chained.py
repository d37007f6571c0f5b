# ---
# kind: mistake
# exercise: e3
# about: the branches stand in a row
# loses:
#   u03_e3_three_graph: |
#     three_opinions: the layers are called in another order
#       expected: Dense, 16 units, then relu, then Dense, 8 units, then relu, then Dense, 8 units, then tanh, then Dense, 8 units, then relu, then add, then Dense, 1 unit
#       actual:   Dense, 8 units, then relu, then Dense, 8 units, then tanh, then Dense, 16 units, then relu, then Dense, 8 units, then relu, then add, then Dense, 1 unit
#       hint:     the order of the calls counts, not that in which the layers were made
# checks:
#   u03_e3_three_graph: check_same_architecture
# hints:
#   u03_e3_three_graph: the order of the calls counts, not that in which the layers were made
# ---
# %% u03_e3_three
x = keras.Input(shape=(10,))
one = layers.Dense(8, activation="relu")(x)
two = layers.Dense(8, activation="tanh")(one)
three = layers.Dense(16, activation="relu")(two)
three = layers.Dense(8, activation="relu")(three)
three_opinions = keras.Model(x, layers.Dense(1)(layers.Add()([one, two, three])))
