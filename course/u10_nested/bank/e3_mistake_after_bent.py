# ---
# kind: mistake
# exercise: e3
# about: taps after the activation
# loses:
#   u10_e3_taps_values: |
#     both: other predictions
#       expected: the predictions asked for, from the weights that there are
#       actual:   other predictions at output 1; those at output 2 are as asked
#       hint:     the 24 numbers are those behind the activation: tap before it, at features
# checks:
#   u10_e3_taps_values: check_same_predictions
# hints:
#   u10_e3_taps_values: 'the 24 numbers are those behind the activation: tap before it, at features'
# ---
# %% u10_e3_taps
both = keras.Model(reader.inputs, [base(reader.inputs[0]), reader.outputs[0]])
