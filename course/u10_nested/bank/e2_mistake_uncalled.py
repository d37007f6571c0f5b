# ---
# kind: mistake
# exercise: e2
# about: 'the head is handed over uncalled: the cell stops with an error'
# loses:
#   u10_e2_picture_ends: |
#     not attempted: rebuilt is None
#       actual:   a cell stopped with ValueError: All `outputs` values must be KerasTensors. Received: outputs=[<KerasTensor shape=(None, 64), dtype=float32, sparse=False, ragged=False, name=keras_…
#       hint:     a layer stands where a tensor belongs: call it, layer(tensor), and take what comes out
#   u10_e2_picture_graph: |
#     not attempted: rebuilt is None
#       actual:   a cell stopped with ValueError: All `outputs` values must be KerasTensors. Received: outputs=[<KerasTensor shape=(None, 64), dtype=float32, sparse=False, ragged=False, name=keras_…
#       hint:     a layer stands where a tensor belongs: call it, layer(tensor), and take what comes out
# checks:
#   u10_e2_picture_ends: check_input_shape
#   u10_e2_picture_graph: check_same_architecture
# hints:
#   u10_e2_picture_ends: 'a layer stands where a tensor belongs: call it, layer(tensor), and take what comes out'
#   u10_e2_picture_graph: 'a layer stands where a tensor belongs: call it, layer(tensor), and take what comes out'
# ---
# %% u10_e2_picture
rebuilt = None
pixels = keras.Input(shape=(64,))
coder = keras.Sequential(
    [keras.Input(shape=(64,)), layers.Dense(24, activation="relu"), layers.Dense(6)]
)
code = coder(pixels)
painter = keras.Sequential([keras.Input(shape=(6,)), layers.Dense(64, activation="sigmoid")])
rebuilt = keras.Model(pixels, [painter(code), layers.Dense(10, activation="softmax")])
