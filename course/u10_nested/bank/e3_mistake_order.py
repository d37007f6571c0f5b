# ---
# kind: mistake
# exercise: e3
# about: the answer first
# loses:
#   u10_e3_taps_shapes: |
#     both: the outputs are in another order
#       expected: output 1: (24,) and output 2: (10,)
#       actual:   output 1: (10,) and output 2: (24,)
#       hint:     the list given to keras.Model sets the order of the outputs
#   u10_e3_taps_values: |
#     both: wrong output 1 shape
#       expected: (None, 24)
#       actual:   (None, 10)
#       hint:     can the 24 numbers be negative? is the answer that of the reader given, with its one softmax?
#     both: wrong output 2 shape
#       expected: (None, 10)
#       actual:   (None, 24)
# checks:
#   u10_e3_taps_shapes: check_output_shape
#   u10_e3_taps_values: check_same_predictions
# hints:
#   u10_e3_taps_shapes: the list given to keras.Model sets the order of the outputs
#   u10_e3_taps_values: can the 24 numbers be negative? is the answer that of the reader given, with its one softmax?
# ---
# %% u10_e3_taps
tap = keras.Model(base.inputs, base.get_layer("features").output)
both = keras.Model(reader.inputs, [reader.outputs[0], tap(reader.inputs[0])])
