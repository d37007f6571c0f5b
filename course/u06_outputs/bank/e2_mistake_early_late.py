# ---
# kind: mistake
# exercise: e2
# about: the early head starts from the second layer
# loses:
#   u06_e2_picture_graph: |
#     rebuilt, layer 3 (Dense, 10 units): reads the wrong tensor
#       expected: layer 1 (Dense, 40 units)
#       actual:   layer 2 (Dense, 20 units)
#       hint:     it is called on the result of layer 2 (Dense, 20 units), not on what went in
# checks:
#   u06_e2_picture_graph: check_same_architecture
# hints:
#   u06_e2_picture_graph: it is called on the result of layer 2 (Dense, 20 units), not on what went in
# ---
# %% u06_e2_picture
pixels = keras.Input(shape=(64,))
first = layers.Dense(40, activation="relu")(pixels)
second = layers.Dense(20, activation="relu")(first)
early = layers.Dense(10, activation="softmax")(second)
digit = layers.Dense(10, activation="softmax")(second)
ink = layers.Dense(1)(second)
rebuilt = keras.Model(pixels, [early, digit, ink])
