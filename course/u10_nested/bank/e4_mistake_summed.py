# ---
# kind: mistake
# exercise: e4
# about: the sum, not the average
# loses:
#   u10_e4_ensemble_average: |
#     ensemble: other predictions
#       expected: the predictions asked for, from the weights that there are
#       actual:   3 times those
#       hint:     is each member called once, on the one input, and does their mean come out as it is?
# checks:
#   u10_e4_ensemble_average: check_same_predictions
# hints:
#   u10_e4_ensemble_average: is each member called once, on the one input, and does their mean come out as it is?
# ---
# %% u10_e4_ensemble
pixels = keras.Input(shape=(64,))
ensemble = keras.Model(pixels, layers.Add()([member(pixels) for member in members]))
