# ---
# kind: mistake
# exercise: e4
# about: three new layers of the same form
# loses:
#   u10_e4_ensemble_members: |
#     ensemble: member_1 is not inside
#       expected: member_1 itself, with its weights
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
votes = [layers.Dense(5, activation="softmax")(pixels) for _ in range(3)]
ensemble = keras.Model(pixels, layers.Average()(votes))
