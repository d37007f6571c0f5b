# ---
# kind: mistake
# exercise: e5
# about: concatenates all three
# loses:
#   u03_e5_rebuild_picture: |
#     rebuilt: an add is missing
#       expected: add, reading layer 2 (Dense, 6 units) and layer 3 (Dense, 6 units), before layer 5 (concatenate)
#       actual:   layer 5 (concatenate) reads layer 2 (Dense, 6 units), layer 3 (Dense, 6 units) and layer 4 (Dense, 5 units)
#       hint:     a merge is called on a list of the branches' last tensors, all of them, and the model goes on from what it gives
# checks:
#   u03_e5_rebuild_picture: check_same_architecture
# hints:
#   u03_e5_rebuild_picture: a merge is called on a list of the branches' last tensors, all of them, and the model goes on from what it gives
# ---
# %% u03_e5_rebuild
x = keras.Input(shape=(12,))
a = layers.Dense(6, activation="relu")(x)
b = layers.Dense(6, activation="tanh")(x)
c = layers.Dense(9, activation="relu")(x)
c = layers.Dense(5, activation="relu")(c)
rebuilt = keras.Model(x, layers.Dense(3, activation="softmax")(layers.Concatenate()([a, b, c])))
