# ---
# kind: mistake
# exercise: e3
# about: a softmax on the reader's probabilities
# loses:
#   u10_e3_taps_values: |
#     both: other predictions
#       expected: the predictions asked for, from the weights that there are
#       actual:   other predictions at output 2; those at output 1 are as asked
#       hint:     can the 24 numbers be negative? is the answer that of the reader given, with its one softmax?
# checks:
#   u10_e3_taps_values: check_same_predictions
# hints:
#   u10_e3_taps_values: can the 24 numbers be negative? is the answer that of the reader given, with its one softmax?
# ---
# %% u10_e3_taps
tap = keras.Model(base.inputs, base.get_layer("features").output)
both = keras.Model(reader.inputs, [tap(reader.inputs[0]), layers.Softmax()(reader.outputs[0])])
