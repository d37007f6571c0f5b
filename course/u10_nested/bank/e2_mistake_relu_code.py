# ---
# kind: mistake
# exercise: e2
# about: the code has an activation, too
# loses:
#   u10_e2_picture_graph: |
#     rebuilt, layer 2 (Dense, 6 units) in layer 1 (Sequential): wrong activation
#       expected: none (linear)
#       actual:   relu
#       hint:     relu limits what the layer can give, and none is asked for here
# checks:
#   u10_e2_picture_graph: check_same_architecture
# hints:
#   u10_e2_picture_graph: relu limits what the layer can give, and none is asked for here
# ---
# %% u10_e2_picture
pixels = keras.Input(shape=(64,))
coder = keras.Sequential(
    [keras.Input(shape=(64,)), layers.Dense(24, activation="relu"), layers.Dense(6, activation="relu")]
)
code = coder(pixels)
painter = keras.Sequential([keras.Input(shape=(6,)), layers.Dense(64, activation="sigmoid")])
rebuilt = keras.Model(pixels, [painter(code), layers.Dense(10, activation="softmax")(code)])
