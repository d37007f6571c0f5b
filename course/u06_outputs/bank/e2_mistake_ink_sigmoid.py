# ---
# kind: mistake
# exercise: e2
# about: the quantity is squeezed by a sigmoid
# loses:
#   u06_e2_picture_graph: |
#     rebuilt, layer 5 (Dense, 1 unit): wrong activation
#       expected: none (linear)
#       actual:   sigmoid
#       hint:     sigmoid limits what the layer can give; here any number must be possible
# checks:
#   u06_e2_picture_graph: check_same_architecture
# hints:
#   u06_e2_picture_graph: sigmoid limits what the layer can give; here any number must be possible
# ---
# %% u06_e2_picture
pixels = keras.Input(shape=(64,))
first = layers.Dense(40, activation="relu")(pixels)
second = layers.Dense(20, activation="relu")(first)
early = layers.Dense(10, activation="softmax")(first)
digit = layers.Dense(10, activation="softmax")(second)
ink = layers.Dense(1, activation="sigmoid")(second)
rebuilt = keras.Model(pixels, [early, digit, ink])
