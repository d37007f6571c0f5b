# ---
# kind: mistake
# exercise: e3
# about: taps a new base
# loses:
#   u10_e3_taps_parameters: |
#     both: wrong number of parameters
#       expected: 4,802
#       actual:   9,354 (256 + 3,120 + 1,176 + 256 + 3,120 + 1,176 + 250)
#       hint:     compare layer by layer: is one too many, or wider than asked for?
#   u10_e3_taps_values: |
#     both: other predictions
#       expected: the predictions asked for, from the weights that there are
#       actual:   other predictions at output 1; those at output 2 are as asked
#       hint:     can the 24 numbers be negative? is the answer that of the reader given, softmax included?
# checks:
#   u10_e3_taps_parameters: check_parameters
#   u10_e3_taps_values: check_same_predictions
# hints:
#   u10_e3_taps_parameters: 'compare layer by layer: is one too many, or wider than asked for?'
#   u10_e3_taps_values: can the 24 numbers be negative? is the answer that of the reader given, softmax included?
# ---
# %% u10_e3_taps
fresh = build_base()
tap = keras.Model(fresh.inputs, fresh.get_layer("features").output)
both = keras.Model(reader.inputs, [tap(reader.inputs[0]), reader.outputs[0]])
