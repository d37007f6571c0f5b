# ---
# kind: mistake
# exercise: e2
# about: the decoder has no activation
# loses:
#   u10_e2_picture_graph: |
#     rebuilt, layer 1 (Dense, 64 units) in layer 2 (Sequential): wrong activation
#       expected: sigmoid
#       actual:   none (linear)
#       hint:     without an activation each result is any number, not one between 0 and 1
# checks:
#   u10_e2_picture_graph: check_same_architecture
# hints:
#   u10_e2_picture_graph: without an activation each result is any number, not one between 0 and 1
# ---
# %% u10_e2_picture
pixels = keras.Input(shape=(64,))
coder = keras.Sequential(
    [keras.Input(shape=(64,)), layers.Dense(24, activation="relu"), layers.Dense(6)]
)
code = coder(pixels)
painter = keras.Sequential([keras.Input(shape=(6,)), layers.Dense(64)])
rebuilt = keras.Model(pixels, [painter(code), layers.Dense(10, activation="softmax")(code)])
