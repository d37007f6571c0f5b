# ---
# kind: mistake
# exercise: e2
# about: 'a head that was never called: the cell stops with an error'
# loses:
#   u06_e2_picture_ends: |
#     not attempted: rebuilt is None
#       actual:   a cell stopped with ValueError: All `outputs` values must be KerasTensors. Received: outputs=[<KerasTensor shape=(None, 10), dtype=float32, sparse=False, ragged=False, name=keras_…
#       hint:     a layer stands where a tensor belongs: call it, layer(tensor), and take what comes out
#   u06_e2_picture_graph: |
#     not attempted: rebuilt is None
#       actual:   a cell stopped with ValueError: All `outputs` values must be KerasTensors. Received: outputs=[<KerasTensor shape=(None, 10), dtype=float32, sparse=False, ragged=False, name=keras_…
#       hint:     a layer stands where a tensor belongs: call it, layer(tensor), and take what comes out
# checks:
#   u06_e2_picture_ends: check_input_shape
#   u06_e2_picture_graph: check_same_architecture
# hints:
#   u06_e2_picture_ends: 'a layer stands where a tensor belongs: call it, layer(tensor), and take what comes out'
#   u06_e2_picture_graph: 'a layer stands where a tensor belongs: call it, layer(tensor), and take what comes out'
# ---
# %% u06_e2_picture
rebuilt = None
pixels = keras.Input(shape=(64,))
first = layers.Dense(40, activation="relu")(pixels)
second = layers.Dense(20, activation="relu")(first)
early = layers.Dense(10, activation="softmax")(first)
digit = layers.Dense(10, activation="softmax")(second)
ink = layers.Dense(1)
rebuilt = keras.Model(pixels, [early, digit, ink])
