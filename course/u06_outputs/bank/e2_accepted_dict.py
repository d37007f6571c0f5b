# ---
# kind: accepted
# exercise: e2
# about: outputs as a dict
# ---
# %% u06_e2_picture
pixels = keras.Input(shape=(64,))
first = layers.Dense(40, activation="relu")(pixels)
second = layers.Dense(20, activation="relu")(first)
early = layers.Dense(10, activation="softmax", name="early")(first)
digit = layers.Dense(10, activation="softmax")(second)
ink = layers.Dense(1)(second)
rebuilt = keras.Model(pixels, {"digit": digit, "ink": ink, "early": early})
