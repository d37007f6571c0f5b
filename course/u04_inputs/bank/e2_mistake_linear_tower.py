# ---
# kind: mistake
# exercise: e2
# about: a tower without relu
# loses:
#   u04_e2_towers_graph: |
#     three_towers, layer 3 (Dense, 4 units): wrong activation
#       expected: tanh
#       actual:   none (linear)
#       hint:     a layer without an activation is linear
# checks:
#   u04_e2_towers_graph: check_same_architecture
# hints:
#   u04_e2_towers_graph: a layer without an activation is linear
# ---
# %% u04_e2_towers
mean = keras.Input(shape=(10,), name="mean")
error = keras.Input(shape=(10,), name="error")
worst = keras.Input(shape=(10,), name="worst")
a = layers.Dense(8, activation="relu")(mean)
b = layers.Dense(4)(error)
c = layers.Dense(8, activation="relu")(layers.Dense(16, activation="relu")(worst))
x = layers.Concatenate()([a, b, c])
three_towers = keras.Model([mean, error, worst], layers.Dense(1, activation="sigmoid")(x))
