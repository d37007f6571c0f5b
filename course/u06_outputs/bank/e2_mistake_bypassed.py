# ---
# kind: mistake
# exercise: e2
# about: the second layer is called on the pixels
# loses:
#   u06_e2_picture_graph: |
#     rebuilt, layer 2 (Dense, 20 units): reads the wrong tensor
#       expected: layer 1 (Dense, 40 units)
#       actual:   input 1
#       hint:     it is called on a tensor from before layer 1 (Dense, 40 units): was an older variable used?
# checks:
#   u06_e2_picture_graph: check_same_architecture
# hints:
#   u06_e2_picture_graph: 'it is called on a tensor from before layer 1 (Dense, 40 units): was an older variable used?'
# ---
# %% u06_e2_picture
pixels = keras.Input(shape=(64,))
first = layers.Dense(40, activation="relu")(pixels)
second = layers.Dense(20, activation="relu")(pixels)
early = layers.Dense(10, activation="softmax")(first)
digit = layers.Dense(10, activation="softmax")(second)
ink = layers.Dense(1)(second)
rebuilt = keras.Model(pixels, [early, digit, ink])
