# ---
# kind: mistake
# exercise: e3
# about: taps one layer too early
# loses:
#   u10_e3_taps_shapes: |
#     both, output 1: wrong shape
#       expected: (24,)
#       actual:   (48,)
#   u10_e3_taps_values: |
#     both: wrong output 1 shape
#       expected: (None, 24)
#       actual:   (None, 48)
#       hint:     can the 24 numbers be negative? is the answer that of the reader given, with its one softmax?
# checks:
#   u10_e3_taps_shapes: check_output_shape
#   u10_e3_taps_values: check_same_predictions
# hints:
#   u10_e3_taps_values: can the 24 numbers be negative? is the answer that of the reader given, with its one softmax?
# ---
# %% u10_e3_taps
tap = keras.Model(base.inputs, base.get_layer("strokes").output)
both = keras.Model(reader.inputs, [tap(reader.inputs[0]), reader.outputs[0]])
