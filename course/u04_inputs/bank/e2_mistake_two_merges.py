# ---
# kind: mistake
# exercise: e2
# about: merged in two steps with a layer between
# loses:
#   u04_e2_towers_merge: |
#     three_towers, layer 4 (concatenate): wrong width after the merge
#       expected: 20
#       actual:   28, from operands of width 8, 4 and 16
#       hint:     the width after a concatenation is the sum of its operands' widths
#   u04_e2_towers_graph: |
#     three_towers, layer 4 (concatenate): reads the wrong tensor
#       expected: layer 1 (Dense), layer 2 (Dense) and layer 5 (Dense)
#       actual:   layer 1 (Dense), layer 2 (Dense) and layer 3 (Dense)
#       hint:     is a tensor variable stale, so that the layer is called on the wrong tensor?
#     three_towers, layer 5 (Dense): reads the wrong tensor
#       expected: layer 3 (Dense)
#       actual:   layer 4 (concatenate)
#       hint:     is a tensor variable stale, so that the layer is called on the wrong tensor?
#     three_towers, layer 6 (Dense): reads the wrong tensor
#       expected: layer 4 (concatenate)
#       actual:   layer 5 (Dense)
#       hint:     is a tensor variable stale, so that the layer is called on the wrong tensor?
# checks:
#   u04_e2_towers_merge: check_merge
#   u04_e2_towers_graph: check_same_architecture
# ---
# %% u04_e2_towers
mean = keras.Input(shape=(10,), name="mean")
error = keras.Input(shape=(10,), name="error")
worst = keras.Input(shape=(10,), name="worst")
a = layers.Dense(8, activation="relu")(mean)
b = layers.Dense(4, activation="relu")(error)
c = layers.Dense(16, activation="relu")(worst)
ab = layers.Concatenate()([a, b])
c = layers.Dense(8, activation="relu")(layers.Concatenate()([ab, c]))
three_towers = keras.Model([mean, error, worst], layers.Dense(1, activation="sigmoid")(c))
