# ---
# kind: mistake
# exercise: e4
# about: 'the variable of the earlier loop: the last member three times'
# loses:
#   u10_e4_ensemble_members: |
#     ensemble: member_1 is not inside
#       expected: member_1 itself, called once
#       actual:   another model of the same form, called several times
#       hint:     one model is called several times where each of several is called once
#   u10_e4_ensemble_average: |
#     ensemble: other predictions
#       expected: the predictions asked for, from the weights that there are
#       actual:   other predictions
#       hint:     is each member called once, on the one input, and does their mean come out as it is?
# checks:
#   u10_e4_ensemble_members: check_contains
#   u10_e4_ensemble_average: check_same_predictions
# hints:
#   u10_e4_ensemble_members: one model is called several times where each of several is called once
#   u10_e4_ensemble_average: is each member called once, on the one input, and does their mean come out as it is?
# ---
# %% u10_e4_ensemble
for member in members:
    pass
pixels = keras.Input(shape=(64,))
ensemble = keras.Model(pixels, layers.Average()([member(pixels), member(pixels), member(pixels)]))
