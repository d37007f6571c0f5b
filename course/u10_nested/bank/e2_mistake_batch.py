# ---
# kind: mistake
# exercise: e2
# about: the batch size inside the shape
# loses:
#   u10_e2_picture_ends: |
#     rebuilt: wrong input shape
#       expected: (64,)
#       actual:   (32, 64)
#       hint:     the shape is that of one sample; Keras adds the batch itself, as None
#   u10_e2_picture_graph: |
#     rebuilt, input 1: wrong shape
#       expected: (64,)
#       actual:   (32, 64)
#       hint:     the shape is that of one sample; Keras adds the batch itself, as None
# checks:
#   u10_e2_picture_ends: check_input_shape
#   u10_e2_picture_graph: check_same_architecture
# hints:
#   u10_e2_picture_ends: the shape is that of one sample; Keras adds the batch itself, as None
#   u10_e2_picture_graph: the shape is that of one sample; Keras adds the batch itself, as None
# ---
# %% u10_e2_picture
pixels = keras.Input(shape=(32, 64))
code = layers.Dense(6)(layers.Dense(24, activation="relu")(pixels))
picture = layers.Dense(64, activation="sigmoid")(code)
rebuilt = keras.Model(pixels, [picture, layers.Dense(10, activation="softmax")(code)])
