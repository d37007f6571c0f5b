# ---
# kind: mistake
# exercise: e2
# about: leaves the auxiliary head out
# loses:
#   u06_e2_picture_ends: |
#     rebuilt: wrong number of outputs
#       expected: 3 outputs, (10,), (10,) and (1,)
#       actual:   2 outputs, (10,) and (1,)
#       hint:     list every output: keras.Model(inputs, [first, second])
#   u06_e2_picture_graph: |
#     rebuilt: wrong number of outputs
#       expected: 3, of shape (10,), (10,) and (1,)
#       actual:   2, of shape (10,) and (1,)
#       hint:     list every output: keras.Model(inputs, [first, second])
# checks:
#   u06_e2_picture_ends: check_output_shape
#   u06_e2_picture_graph: check_same_architecture
# hints:
#   u06_e2_picture_ends: 'list every output: keras.Model(inputs, [first, second])'
#   u06_e2_picture_graph: 'list every output: keras.Model(inputs, [first, second])'
# ---
# %% u06_e2_picture
pixels = keras.Input(shape=(64,))
first = layers.Dense(40, activation="relu")(pixels)
second = layers.Dense(20, activation="relu")(first)
early = layers.Dense(10, activation="softmax")(first)
digit = layers.Dense(10, activation="softmax")(second)
ink = layers.Dense(1)(second)
rebuilt = keras.Model(pixels, [digit, ink])
