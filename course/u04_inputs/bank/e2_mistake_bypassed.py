# ---
# kind: mistake
# exercise: e2
# about: the first layer of the tall tower is bypassed
# loses:
#   u04_e2_towers_graph: |
#     three_towers: a Dense layer is missing
#       expected: Dense, 16 units, relu, between input 'worst' and layer 3 (Dense, 8 units)
#       actual:   layer 3 (Dense, 8 units) reads input 'worst'
#       hint:     no output leads back to such a layer: was it left out, or bypassed, with the next one called on an earlier tensor?
# checks:
#   u04_e2_towers_graph: check_same_architecture
# hints:
#   u04_e2_towers_graph: 'no output leads back to such a layer: was it left out, or bypassed, with the next one called on an earlier tensor?'
# ---
# %% u04_e2_towers
mean = keras.Input(shape=(10,), name="mean")
error = keras.Input(shape=(10,), name="error")
worst = keras.Input(shape=(10,), name="worst")
a = layers.Dense(8, activation="relu")(mean)
b = layers.Dense(4, activation="tanh")(error)
c1 = layers.Dense(16, activation="relu")(worst)
c = layers.Dense(8, activation="relu")(worst)
x = layers.Concatenate()([a, b, c])
three_towers = keras.Model([mean, error, worst], layers.Dense(1, activation="sigmoid")(x))
