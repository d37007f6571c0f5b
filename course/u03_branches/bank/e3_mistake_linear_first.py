# ---
# kind: mistake
# exercise: e3
# about: no relu in branch 1, relu on the output
# loses:
#   u03_e3_three_graph: |
#     three_opinions: the layers are called in another order
#       expected: Dense, 16 units, then relu, then Dense, 8 units, then relu, then Dense, 8 units, then tanh, then Dense, 8 units, then relu, then add, then Dense, 1 unit
#       actual:   Dense, 16 units, then relu, then Dense, 8 units, then Dense, 8 units, then tanh, then Dense, 8 units, then relu, then add, then Dense, 1 unit, then relu
#       hint:     the order of the calls counts, not that in which the layers were made
# checks:
#   u03_e3_three_graph: check_same_architecture
# hints:
#   u03_e3_three_graph: the order of the calls counts, not that in which the layers were made
# ---
# %% u03_e3_three
x = keras.Input(shape=(10,))
a = layers.Dense(8)(x)
b = layers.Dense(8, activation="tanh")(x)
c = layers.Dense(8, activation="relu")(layers.Dense(16, activation="relu")(x))
three_opinions = keras.Model(x, layers.Dense(1, activation="relu")(layers.Add()([a, b, c])))
