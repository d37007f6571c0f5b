# ---
# kind: mistake
# exercise: e2
# about: the head is left out
# loses:
#   u10_e2_picture_ends: |
#     rebuilt: wrong number of outputs
#       expected: 2 outputs, (64,) and (10,)
#       actual:   1 output, (64,)
#       hint:     list every output: keras.Model(inputs, [first, second])
#   u10_e2_picture_graph: |
#     rebuilt: wrong number of outputs
#       expected: 2, of shape (64,) and (10,)
#       actual:   1, of shape (64,)
#       hint:     list every output: keras.Model(inputs, [first, second])
# checks:
#   u10_e2_picture_ends: check_output_shape
#   u10_e2_picture_graph: check_same_architecture
# hints:
#   u10_e2_picture_ends: 'list every output: keras.Model(inputs, [first, second])'
#   u10_e2_picture_graph: 'list every output: keras.Model(inputs, [first, second])'
# ---
# %% u10_e2_picture
pixels = keras.Input(shape=(64,))
coder = keras.Sequential(
    [keras.Input(shape=(64,)), layers.Dense(24, activation="relu"), layers.Dense(6)]
)
code = coder(pixels)
painter = keras.Sequential([keras.Input(shape=(6,)), layers.Dense(64, activation="sigmoid")])
rebuilt = keras.Model(pixels, painter(code))
