# ---
# kind: mistake
# exercise: e1
# about: the number of pictures in the shape
# loses:
#   u06_e1_heads_input: |
#     two_heads: wrong input shape
#       expected: (64,)
#       actual:   (1347, 64)
#       hint:     the shape is that of one sample; Keras adds the batch itself, as None
# checks:
#   u06_e1_heads_input: check_input_shape
# hints:
#   u06_e1_heads_input: the shape is that of one sample; Keras adds the batch itself, as None
# ---
# %% u06_e1_heads
pixels = keras.Input(shape=(1347, 64))
features = layers.Dense(48, activation="relu")(pixels)
digit = layers.Dense(10, activation="softmax", name="digit")(features)
turned = layers.Dense(1, activation="sigmoid", name="turned")(features)
two_heads = keras.Model(pixels, {"digit": digit, "turned": turned})
