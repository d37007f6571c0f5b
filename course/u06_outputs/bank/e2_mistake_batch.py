# ---
# kind: mistake
# exercise: e2
# about: the batch size inside the shape
# loses:
#   u06_e2_picture_ends: |
#     rebuilt: wrong input shape
#       expected: (64,)
#       actual:   (32, 64)
#       hint:     the shape is that of one sample; Keras adds the batch itself, as None
#   u06_e2_picture_graph: |
#     rebuilt, input 1: wrong shape
#       expected: (64,)
#       actual:   (32, 64)
#       hint:     the shape is that of one sample; Keras adds the batch itself, as None
# checks:
#   u06_e2_picture_ends: check_input_shape
#   u06_e2_picture_graph: check_same_architecture
# hints:
#   u06_e2_picture_ends: the shape is that of one sample; Keras adds the batch itself, as None
#   u06_e2_picture_graph: the shape is that of one sample; Keras adds the batch itself, as None
# ---
# %% u06_e2_picture
pixels = keras.Input(shape=(32, 64))
first = layers.Dense(40, activation="relu")(pixels)
second = layers.Dense(20, activation="relu")(first)
early = layers.Dense(10, activation="softmax")(first)
digit = layers.Dense(10, activation="softmax")(second)
ink = layers.Dense(1)(second)
rebuilt = keras.Model(pixels, [early, digit, ink])
