# ---
# kind: mistake
# exercise: e2
# about: the ink is read off the digit head
# loses:
#   u06_e2_picture_graph: |
#     rebuilt, layer 5 (Dense, 1 unit): reads the wrong tensor
#       expected: layer 2 (Dense, 20 units)
#       actual:   layer 3 (Dense, 10 units)
#       hint:     it is called on the result of layer 3 (Dense, 10 units), not on what went in
# checks:
#   u06_e2_picture_graph: check_same_architecture
# hints:
#   u06_e2_picture_graph: it is called on the result of layer 3 (Dense, 10 units), not on what went in
# ---
# %% u06_e2_picture
pixels = keras.Input(shape=(64,))
first = layers.Dense(40, activation="relu")(pixels)
second = layers.Dense(20, activation="relu")(first)
early = layers.Dense(10, activation="softmax")(first)
digit = layers.Dense(10, activation="softmax")(second)
ink = layers.Dense(1)(digit)
rebuilt = keras.Model(pixels, [early, digit, ink])
