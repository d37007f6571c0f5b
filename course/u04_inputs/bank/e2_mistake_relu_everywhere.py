# ---
# kind: mistake
# exercise: e2
# about: relu in all three towers
# loses:
#   u04_e2_towers_graph: |
#     three_towers, layer 3 (Dense, 4 units): wrong activation
#       expected: tanh
#       actual:   relu
#       hint:     look at the argument activation= of this layer, or at the activation called after it
# checks:
#   u04_e2_towers_graph: check_same_architecture
# hints:
#   u04_e2_towers_graph: look at the argument activation= of this layer, or at the activation called after it
# ---
# %% u04_e2_towers
mean = keras.Input(shape=(10,), name="mean")
error = keras.Input(shape=(10,), name="error")
worst = keras.Input(shape=(10,), name="worst")
a = layers.Dense(8, activation="relu")(mean)
b = layers.Dense(4, activation="relu")(error)
c = layers.Dense(8, activation="relu")(layers.Dense(16, activation="relu")(worst))
three_towers = keras.Model([mean, error, worst], layers.Dense(1, activation="sigmoid")(layers.Concatenate()([a, b, c])))
