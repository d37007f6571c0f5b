# ---
# kind: mistake
# exercise: e2
# about: the second layer has no activation
# loses:
#   u06_e2_picture_graph: |
#     rebuilt, layer 2 (Dense, 20 units): wrong activation
#       expected: relu
#       actual:   none (linear)
#       hint:     a layer without an activation is linear
# checks:
#   u06_e2_picture_graph: check_same_architecture
# hints:
#   u06_e2_picture_graph: a layer without an activation is linear
# ---
# %% u06_e2_picture
pixels = keras.Input(shape=(64,))
first = layers.Dense(40, activation="relu")(pixels)
second = layers.Dense(20)(first)
early = layers.Dense(10, activation="softmax")(first)
digit = layers.Dense(10, activation="softmax")(second)
ink = layers.Dense(1)(second)
rebuilt = keras.Model(pixels, [early, digit, ink])
