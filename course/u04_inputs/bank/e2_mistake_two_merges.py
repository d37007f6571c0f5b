# ---
# kind: mistake
# exercise: e2
# about: merged in two steps with a layer between
# loses:
#   u04_e2_towers_graph: |
#     three_towers, layer 5 (Dense, 8 units): in the wrong place
#       expected: after layer 3 (Dense, 16 units)
#       actual:   after layer 4 (concatenate)
#       hint:     its result is what layer 4 (concatenate) should be called on
# checks:
#   u04_e2_towers_graph: check_same_architecture
# hints:
#   u04_e2_towers_graph: its result is what layer 4 (concatenate) should be called on
# ---
# %% u04_e2_towers
mean = keras.Input(shape=(10,), name="mean")
error = keras.Input(shape=(10,), name="error")
worst = keras.Input(shape=(10,), name="worst")
a = layers.Dense(8, activation="relu")(mean)
b = layers.Dense(4, activation="tanh")(error)
c = layers.Dense(16, activation="relu")(worst)
ab = layers.Concatenate()([a, b])
c = layers.Dense(8, activation="relu")(layers.Concatenate()([ab, c]))
three_towers = keras.Model([mean, error, worst], layers.Dense(1, activation="sigmoid")(c))
