# ---
# kind: mistake
# exercise: e2
# about: the tables are joined first, and the towers stand after the merge
# loses:
#   u04_e2_towers_graph: |
#     three_towers, layer 1 (concatenate): not asked for
#       actual:   concatenate, after input 'mean', input 'error' and input 'worst'
#       hint:     hold your drawing beside the picture, and follow each arrow down from its input
# checks:
#   u04_e2_towers_graph: check_same_architecture
# hints:
#   u04_e2_towers_graph: hold your drawing beside the picture, and follow each arrow down from its input
# ---
# %% u04_e2_towers
mean = keras.Input(shape=(10,), name="mean")
error = keras.Input(shape=(10,), name="error")
worst = keras.Input(shape=(10,), name="worst")
x = layers.Concatenate()([mean, error, worst])
a = layers.Dense(8, activation="relu")(x)
b = layers.Dense(4, activation="tanh")(x)
c = layers.Dense(8, activation="relu")(layers.Dense(16, activation="relu")(x))
three_towers = keras.Model([mean, error, worst], layers.Dense(1, activation="sigmoid")(layers.Concatenate()([a, b, c])))
