# ---
# kind: accepted
# exercise: e2
# about: all layers in one graph, nothing nested
# ---
# %% u10_e2_picture
pixels = keras.Input((64,), name="pixels")
code = layers.Dense(6)(layers.Dense(24, "relu")(pixels))
rebuilt = keras.Model(pixels, [layers.Dense(64, "sigmoid")(code), layers.Dense(10, "softmax")(code)])
