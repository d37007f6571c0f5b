# ---
# kind: mistake
# exercise: e2
# about: the digit head starts from the first layer
# loses:
#   u06_e2_picture_graph: |
#     rebuilt, layer 4 (Dense, 10 units): reads the wrong tensor
#       expected: layer 2 (Dense, 20 units)
#       actual:   layer 1 (Dense, 40 units)
#       hint:     it is called on a tensor from before layer 2 (Dense, 20 units): was an older variable used?
# checks:
#   u06_e2_picture_graph: check_same_architecture
# hints:
#   u06_e2_picture_graph: 'it is called on a tensor from before layer 2 (Dense, 20 units): was an older variable used?'
# ---
# %% u06_e2_picture
pixels = keras.Input(shape=(64,))
first = layers.Dense(40, activation="relu")(pixels)
second = layers.Dense(20, activation="relu")(first)
early = layers.Dense(10, activation="softmax")(first)
digit = layers.Dense(10, activation="softmax")(first)
ink = layers.Dense(1)(second)
rebuilt = keras.Model(pixels, [early, digit, ink])
