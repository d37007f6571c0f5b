# ---
# kind: mistake
# exercise: e5
# about: the head is not called: the cell stops with an error
# loses:
#   u11_e5_opened_shapes: |
#     not attempted: opened is None
#       actual:   a cell stopped with ValueError: All `outputs` values must be KerasTensors. Received: outputs=[<KerasTensor shape=(None, 4), dtype=float32, sparse=False, ragged=False, name=keras_t…
#       hint:     a layer stands where a tensor belongs: call it, layer(tensor), and take what comes out
#   u11_e5_opened_values: |
#     not attempted: opened is None
#       actual:   a cell stopped with ValueError: All `outputs` values must be KerasTensors. Received: outputs=[<KerasTensor shape=(None, 4), dtype=float32, sparse=False, ragged=False, name=keras_t…
#       hint:     a layer stands where a tensor belongs: call it, layer(tensor), and take what comes out
#   u11_e5_opened_weights: |
#     not attempted: opened is None
#       actual:   a cell stopped with ValueError: All `outputs` values must be KerasTensors. Received: outputs=[<KerasTensor shape=(None, 4), dtype=float32, sparse=False, ragged=False, name=keras_t…
#       hint:     a layer stands where a tensor belongs: call it, layer(tensor), and take what comes out
# checks:
#   u11_e5_opened_shapes: check_input_shape
#   u11_e5_opened_values: check_attempted
#   u11_e5_opened_weights: check_same_weights
# hints:
#   u11_e5_opened_shapes: 'a layer stands where a tensor belongs: call it, layer(tensor), and take what comes out'
#   u11_e5_opened_values: 'a layer stands where a tensor belongs: call it, layer(tensor), and take what comes out'
#   u11_e5_opened_weights: 'a layer stands where a tensor belongs: call it, layer(tensor), and take what comes out'
# ---
# %% u11_e5_opened
both = keras.Model(nose.input, [nose.get_layer("notes").output, nose.output])
x = keras.Input(shape=(13,))
inner, outer = both(x)
opened = keras.Model(x, [inner, whole.get_layer("grape")])
