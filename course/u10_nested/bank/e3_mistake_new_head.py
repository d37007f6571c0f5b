# ---
# kind: mistake
# exercise: e3
# about: a new head in place of the reader's
# loses:
#   u10_e3_taps_parameters: |
#     both, weighted layer 4: other weights
#       expected: the very weights of the given model
#       actual:   a layer of the same shape with weights of its own
#       hint:     a new layer starts with new weights; use the given layer itself, or copy them: both.set_weights(given.get_weights()), in this direction, gives them to both
#   u10_e3_taps_values: |
#     both: other predictions
#       expected: the predictions asked for, from the weights that there are
#       actual:   other predictions at output 2; those at output 1 are as asked
#       hint:     can the 24 numbers be negative? is the answer that of the reader given, with its one softmax?
# checks:
#   u10_e3_taps_parameters: check_same_weights
#   u10_e3_taps_values: check_same_predictions
# hints:
#   u10_e3_taps_parameters: 'a new layer starts with new weights; use the given layer itself, or copy them: both.set_weights(given.get_weights()), in this direction, gives them to both'
#   u10_e3_taps_values: can the 24 numbers be negative? is the answer that of the reader given, with its one softmax?
# ---
# %% u10_e3_taps
tap = keras.Model(base.inputs, base.get_layer("features").output)
pixels = keras.Input((64,))
head = layers.Dense(10, activation="softmax")
both = keras.Model(pixels, [tap(pixels), head(base(pixels))])
