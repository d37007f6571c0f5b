# ---
# kind: mistake
# exercise: e4
# about: 'the average of an average: the last member counts double'
# loses:
#   u10_e4_ensemble_average: |
#     ensemble: other predictions
#       expected: the predictions asked for, from the weights that there are
#       actual:   other predictions
#       hint:     is each member called once, on the one input, and does their mean come out as it is?
# checks:
#   u10_e4_ensemble_average: check_same_predictions
# hints:
#   u10_e4_ensemble_average: is each member called once, on the one input, and does their mean come out as it is?
# ---
# %% u10_e4_ensemble
pixels = keras.Input(shape=(64,))
one, two, three = [member(pixels) for member in members]
ensemble = keras.Model(pixels, layers.Average()([layers.Average()([one, two]), three]))
