# ---
# kind: mistake
# exercise: e4
# about: the list of results is the output, nothing merged
# loses:
#   u10_e4_ensemble_shapes: |
#     ensemble: wrong number of outputs
#       expected: 1 output, (5,)
#       actual:   3 outputs, (5,), (5,) and (5,)
#       hint:     keras.Model(inputs, outputs) returns every tensor listed in outputs
#   u10_e4_ensemble_average: |
#     ensemble: wrong number of outputs
#       expected: 1 output
#       actual:   3
#       hint:     is each member called once, on the one input, and does their mean come out as it is?
# checks:
#   u10_e4_ensemble_shapes: check_output_shape
#   u10_e4_ensemble_average: check_same_predictions
# hints:
#   u10_e4_ensemble_shapes: keras.Model(inputs, outputs) returns every tensor listed in outputs
#   u10_e4_ensemble_average: is each member called once, on the one input, and does their mean come out as it is?
# ---
# %% u10_e4_ensemble
pixels = keras.Input(shape=(64,))
ensemble = keras.Model(pixels, [member(pixels) for member in members])
