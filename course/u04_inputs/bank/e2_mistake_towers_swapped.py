# ---
# kind: mistake
# exercise: e2
# about: the tall tower stands on mean
# loses:
#   u04_e2_towers_graph: |
#     three_towers, layer 1 (Dense, 16 units): reads the wrong tensor
#       expected: input 'worst'
#       actual:   input 'mean'
#       hint:     hold your drawing beside the picture, and follow each arrow down from its input
#     three_towers, layer 4 (Dense, 8 units): reads the wrong tensor
#       expected: input 'mean'
#       actual:   input 'worst'
# checks:
#   u04_e2_towers_graph: check_same_architecture
# hints:
#   u04_e2_towers_graph: hold your drawing beside the picture, and follow each arrow down from its input
# ---
# %% u04_e2_towers
mean = keras.Input(shape=(10,), name="mean")
error = keras.Input(shape=(10,), name="error")
worst = keras.Input(shape=(10,), name="worst")
a = layers.Dense(8, activation="relu")(layers.Dense(16, activation="relu")(mean))
b = layers.Dense(4, activation="tanh")(error)
c = layers.Dense(8, activation="relu")(worst)
x = layers.Concatenate()([a, b, c])
three_towers = keras.Model([mean, error, worst], layers.Dense(1, activation="sigmoid")(x))
