# ---
# kind: mistake
# exercise: e4
# about: side by side
# loses:
#   u10_e4_ensemble_shapes: |
#     ensemble: wrong output shape
#       expected: (5,)
#       actual:   (15,)
#       hint:     the width after a concatenation is the sum of its operands' widths
#   u10_e4_ensemble_average: |
#     ensemble: wrong output shape
#       expected: (None, 5)
#       actual:   (None, 15)
#       hint:     is each member called once, on the one input, and does their mean come out as it is?
# checks:
#   u10_e4_ensemble_shapes: check_output_shape
#   u10_e4_ensemble_average: check_same_predictions
# hints:
#   u10_e4_ensemble_shapes: the width after a concatenation is the sum of its operands' widths
#   u10_e4_ensemble_average: is each member called once, on the one input, and does their mean come out as it is?
# ---
# %% u10_e4_ensemble
pixels = keras.Input(shape=(64,))
ensemble = keras.Model(pixels, layers.Concatenate()([member(pixels) for member in members]))
