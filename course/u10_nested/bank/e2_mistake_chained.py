# ---
# kind: mistake
# exercise: e2
# about: the head reads the decoder's result
# loses:
#   u10_e2_picture_graph: |
#     rebuilt, layer 3 (Dense, 10 units): reads the wrong tensor
#       expected: layer 2 (Dense, 6 units) in layer 1 (Sequential)
#       actual:   layer 1 (Dense, 64 units) in layer 2 (Sequential)
#       hint:     it is called on the result of layer 1 (Dense, 64 units) in layer 2 (Sequential), not on what went in
# checks:
#   u10_e2_picture_graph: check_same_architecture
# hints:
#   u10_e2_picture_graph: it is called on the result of layer 1 (Dense, 64 units) in layer 2 (Sequential), not on what went in
# ---
# %% u10_e2_picture
pixels = keras.Input(shape=(64,))
coder = keras.Sequential(
    [keras.Input(shape=(64,)), layers.Dense(24, activation="relu"), layers.Dense(6)]
)
code = coder(pixels)
painter = keras.Sequential([keras.Input(shape=(6,)), layers.Dense(64, activation="sigmoid")])
picture = painter(code)
rebuilt = keras.Model(pixels, [picture, layers.Dense(10, activation="softmax")(picture)])
