# ---
# kind: mistake
# exercise: e2
# about: 'the head is called on the pixels: the encoder is bypassed'
# loses:
#   u10_e2_picture_graph: |
#     rebuilt, layer 3 (Dense, 10 units): reads the wrong tensor
#       expected: layer 2 (Dense, 6 units) in layer 1 (Sequential)
#       actual:   input 1
#       hint:     it is called on a tensor from before layer 2 (Dense, 6 units) in layer 1 (Sequential): was an older variable used?
# checks:
#   u10_e2_picture_graph: check_same_architecture
# hints:
#   u10_e2_picture_graph: 'it is called on a tensor from before layer 2 (Dense, 6 units) in layer 1 (Sequential): was an older variable used?'
# ---
# %% u10_e2_picture
pixels = keras.Input(shape=(64,))
coder = keras.Sequential(
    [keras.Input(shape=(64,)), layers.Dense(24, activation="relu"), layers.Dense(6)]
)
code = coder(pixels)
painter = keras.Sequential([keras.Input(shape=(6,)), layers.Dense(64, activation="sigmoid")])
rebuilt = keras.Model(pixels, [painter(code), layers.Dense(10, activation="softmax")(pixels)])
