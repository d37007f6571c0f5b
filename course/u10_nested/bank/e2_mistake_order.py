# ---
# kind: mistake
# exercise: e2
# about: the outputs in the other order
# loses:
#   u10_e2_picture_ends: |
#     rebuilt: the outputs are in another order
#       expected: output 1: (64,) and output 2: (10,)
#       actual:   output 1: (10,) and output 2: (64,)
#       hint:     the list given to keras.Model sets the order of the outputs
#   u10_e2_picture_graph: |
#     rebuilt: the outputs are in another order
#       expected: layer 1 (Dense, 64 units) in layer 3 (Sequential), then layer 2 (Dense, 10 units)
#       actual:   layer 2 (Dense, 10 units), then layer 1 (Dense, 64 units) in layer 3 (Sequential)
#       hint:     the list given to keras.Model sets the order in which outputs are returned
# checks:
#   u10_e2_picture_ends: check_output_shape
#   u10_e2_picture_graph: check_same_architecture
# hints:
#   u10_e2_picture_ends: the list given to keras.Model sets the order of the outputs
#   u10_e2_picture_graph: the list given to keras.Model sets the order in which outputs are returned
# ---
# %% u10_e2_picture
pixels = keras.Input(shape=(64,))
coder = keras.Sequential(
    [keras.Input(shape=(64,)), layers.Dense(24, activation="relu"), layers.Dense(6)]
)
code = coder(pixels)
painter = keras.Sequential([keras.Input(shape=(6,)), layers.Dense(64, activation="sigmoid")])
rebuilt = keras.Model(pixels, [layers.Dense(10, activation="softmax")(code), painter(code)])
