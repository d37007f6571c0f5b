# ---
# kind: mistake
# exercise: e4
# about: an input for each member
# loses:
#   u10_e4_ensemble_shapes: |
#     ensemble: wrong number of inputs
#       expected: 1 input, (64,)
#       actual:   3 inputs, (64,), (64,) and (64,)
#       hint:     a model needs one Input for each group of features; was one made too many?
#   u10_e4_ensemble_average: |
#     ensemble: wrong number of inputs
#       expected: 1 input
#       actual:   3
#       hint:     is each member called once, on the one input, and does their mean come out as it is?
# checks:
#   u10_e4_ensemble_shapes: check_input_shape
#   u10_e4_ensemble_average: check_same_predictions
# hints:
#   u10_e4_ensemble_shapes: a model needs one Input for each group of features; was one made too many?
#   u10_e4_ensemble_average: is each member called once, on the one input, and does their mean come out as it is?
# ---
# %% u10_e4_ensemble
inputs = [keras.Input(shape=(64,)) for _ in members]
votes = [member(x) for member, x in zip(members, inputs)]
ensemble = keras.Model(inputs, layers.Average()(votes))
