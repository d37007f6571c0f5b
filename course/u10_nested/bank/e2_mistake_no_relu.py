# ---
# kind: mistake
# exercise: e2
# about: the encoder's first layer has no activation
# loses:
#   u10_e2_picture_graph: |
#     rebuilt, layer 1 (Dense, 24 units) in layer 1 (Sequential): wrong activation
#       expected: relu
#       actual:   none (linear)
#       hint:     a layer without an activation is linear
# checks:
#   u10_e2_picture_graph: check_same_architecture
# hints:
#   u10_e2_picture_graph: a layer without an activation is linear
# ---
# %% u10_e2_picture
pixels = keras.Input(shape=(64,))
coder = keras.Sequential(
    [keras.Input(shape=(64,)), layers.Dense(24), layers.Dense(6)]
)
code = coder(pixels)
painter = keras.Sequential([keras.Input(shape=(6,)), layers.Dense(64, activation="sigmoid")])
rebuilt = keras.Model(pixels, [painter(code), layers.Dense(10, activation="softmax")(code)])
