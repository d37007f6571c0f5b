# ---
# kind: mistake
# exercise: e2
# about: an encoder for each of the two
# loses:
#   u10_e2_picture_graph: |
#     rebuilt, layer 2 (Dense, 6 units) in layer 2 (Sequential): in the wrong place
#       expected: after layer 1 (Dense, 24 units) in layer 1 (Sequential)
#       actual:   after layer 1 (Dense, 24 units) in layer 2 (Sequential)
#       hint:     its result is what layer 1 (Dense, 64 units) in layer 3 (Sequential) and layer 4 (Dense, 10 units) should be called on
#     rebuilt, layer 2 (Dense, 6 units) in layer 1 (Sequential): not asked for
#       actual:   Dense, 6 units, after layer 1 (Dense, 24 units) in layer 1 (Sequential)
#     rebuilt, layer 1 (Dense, 24 units) in layer 2 (Sequential): not asked for
#       actual:   Dense, 24 units, relu, after input 1
#       hint:     like layer 1 (Dense, 24 units) in layer 1 (Sequential), on the same tensor: build it once and use its result twice
# checks:
#   u10_e2_picture_graph: check_same_architecture
# hints:
#   u10_e2_picture_graph: its result is what layer 1 (Dense, 64 units) in layer 3 (Sequential) and layer 4 (Dense, 10 units) should be called on
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
