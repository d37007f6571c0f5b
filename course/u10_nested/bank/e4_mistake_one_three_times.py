# ---
# kind: mistake
# exercise: e4
# about: the loop calls the first member each time
# loses:
#   u10_e4_ensemble_members: |
#     ensemble, layer 1 ('member_1'): wrong number of calls
#       expected: 1 call
#       actual:   3 calls
#       hint:     each call on a tensor gives one result; the weights are the same in all
#   u10_e4_ensemble_average: |
#     ensemble: other predictions
#       expected: the predictions asked for, from the weights that there are
#       actual:   other predictions
#       hint:     is each member called once, on the one input, and does their mean come out as it is?
# checks:
#   u10_e4_ensemble_members: check_contains
#   u10_e4_ensemble_average: check_same_predictions
# hints:
#   u10_e4_ensemble_members: each call on a tensor gives one result; the weights are the same in all
#   u10_e4_ensemble_average: is each member called once, on the one input, and does their mean come out as it is?
# ---
# %% u10_e4_ensemble
pixels = keras.Input(shape=(64,))
votes = [members[0](pixels) for member in members]
ensemble = keras.Model(pixels, layers.Average()(votes))
