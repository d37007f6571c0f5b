# ---
# kind: mistake
# exercise: e4
# about: range stops before the last member
# loses:
#   u10_e4_ensemble_members: |
#     ensemble: member_3 is not inside
#       expected: member_3 itself, with its weights
#       actual:   layers of the same form, with weights of their own
#       hint:     it was built again, with new weights, or is not called at all: call the model that there is
#   u10_e4_ensemble_average: |
#     ensemble: other predictions
#       expected: the predictions asked for, from the weights that there are
#       actual:   other predictions
#       hint:     is each member called once, on the one input, and does their mean come out as it is?
# checks:
#   u10_e4_ensemble_members: check_contains
#   u10_e4_ensemble_average: check_same_predictions
# hints:
#   u10_e4_ensemble_members: 'it was built again, with new weights, or is not called at all: call the model that there is'
#   u10_e4_ensemble_average: is each member called once, on the one input, and does their mean come out as it is?
# ---
# %% u10_e4_ensemble
pixels = keras.Input(shape=(64,))
votes = [members[i](pixels) for i in range(2)]
ensemble = keras.Model(pixels, layers.Average()(votes))
