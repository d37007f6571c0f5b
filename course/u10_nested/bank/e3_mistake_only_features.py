# ---
# kind: mistake
# exercise: e3
# about: the features alone
# loses:
#   u10_e3_taps_shapes: |
#     both: wrong number of outputs
#       expected: 2 outputs, (24,) and (10,)
#       actual:   1 output, (24,)
#       hint:     list every output: keras.Model(inputs, [first, second])
#   u10_e3_taps_parameters: |
#     both, weighted layer 4: no layer with weights of these shapes
#   u10_e3_taps_values: |
#     both: wrong number of outputs
#       expected: 2 outputs
#       actual:   1
#       hint:     can the 24 numbers be negative? is the answer that of the reader given, with its one softmax?
# checks:
#   u10_e3_taps_shapes: check_output_shape
#   u10_e3_taps_parameters: check_same_weights
#   u10_e3_taps_values: check_same_predictions
# hints:
#   u10_e3_taps_shapes: 'list every output: keras.Model(inputs, [first, second])'
#   u10_e3_taps_values: can the 24 numbers be negative? is the answer that of the reader given, with its one softmax?
# ---
# %% u10_e3_taps
both = keras.Model(base.inputs, base.get_layer("features").output)
