# ---
# kind: mistake
# exercise: e2
# about: the first layer of the tall tower is bypassed
# loses:
#   u04_e2_towers_graph: |
#     three_towers: a Dense layer is missing
#       expected: Dense, 16 units, relu, reading input 'worst'
#       actual:   layer 3 (Dense) reads input 'worst'
#       hint:     a layer that no output leads back to is bypassed: is a tensor variable stale, so that the next layer is called on the earlier tensor?
# checks:
#   u04_e2_towers_graph: check_same_architecture
# ---
# %% u04_e2_towers
mean = keras.Input(shape=(10,), name="mean")
error = keras.Input(shape=(10,), name="error")
worst = keras.Input(shape=(10,), name="worst")
a = layers.Dense(8, activation="relu")(mean)
b = layers.Dense(4, activation="relu")(error)
c1 = layers.Dense(16, activation="relu")(worst)
c = layers.Dense(8, activation="relu")(worst)
x = layers.Concatenate()([a, b, c])
three_towers = keras.Model([mean, error, worst], layers.Dense(1, activation="sigmoid")(x))
