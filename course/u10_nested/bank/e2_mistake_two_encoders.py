# ---
# kind: mistake
# exercise: e2
# about: an encoder for each of the two
# loses:
#   u10_e2_picture_graph:
# ---
# %% u10_e2_picture
pixels = keras.Input(shape=(64,))
coder = keras.Sequential(
    [keras.Input(shape=(64,)), layers.Dense(24, activation="relu"), layers.Dense(6)]
)
code = coder(pixels)
painter = keras.Sequential([keras.Input(shape=(6,)), layers.Dense(64, activation="sigmoid")])
other = keras.Sequential(
    [keras.Input(shape=(64,)), layers.Dense(24, activation="relu"), layers.Dense(6)]
)
head = layers.Dense(10, activation="softmax")(other(pixels))
rebuilt = keras.Model(pixels, [painter(code), head])
