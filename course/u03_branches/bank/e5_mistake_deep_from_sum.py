# ---
# kind: mistake
# exercise: e5
# about: the deep branch starts at a
# loses:
#   u03_e5_rebuild_picture: |
#     rebuilt, layer 3 (Dense, 9 units): reads the wrong tensor
#       expected: input 1
#       actual:   layer 1 (Dense, 6 units)
#       hint:     it is called on the result of layer 1 (Dense, 6 units), not on what went in
# checks:
#   u03_e5_rebuild_picture: check_same_architecture
# hints:
#   u03_e5_rebuild_picture: it is called on the result of layer 1 (Dense, 6 units), not on what went in
# ---
# %% u03_e5_rebuild
x = keras.Input(shape=(12,))
a = layers.Dense(6, activation="relu")(x)
b = layers.Dense(6, activation="tanh")(x)
c = layers.Dense(9, activation="relu")(a)
c = layers.Dense(5, activation="relu")(c)
joined = layers.Concatenate()([layers.Add()([a, b]), c])
rebuilt = keras.Model(x, layers.Dense(3, activation="softmax")(joined))
