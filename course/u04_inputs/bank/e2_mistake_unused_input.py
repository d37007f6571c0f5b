# ---
# kind: mistake
# exercise: e2
# about: error is listed and never used
# loses:
#   u04_e2_towers_graph: |
#     three_towers: a Dense layer is missing
#       expected: Dense, 4 units, tanh, between input 'error' and layer 4 (concatenate)
#       actual:   layer 4 (concatenate) reads layer 2 (Dense, 8 units) and layer 3 (Dense, 8 units)
#       hint:     nothing in the model reads input 'error'
# checks:
#   u04_e2_towers_graph: check_same_architecture
# hints:
#   u04_e2_towers_graph: nothing in the model reads input 'error'
# ---
# %% u04_e2_towers
mean = keras.Input(shape=(10,), name="mean")
error = keras.Input(shape=(10,), name="error")
worst = keras.Input(shape=(10,), name="worst")
a = layers.Dense(8, activation="relu")(mean)
c = layers.Dense(8, activation="relu")(layers.Dense(16, activation="relu")(worst))
x = layers.Concatenate()([a, c])
three_towers = keras.Model([mean, error, worst], layers.Dense(1, activation="sigmoid")(x))
