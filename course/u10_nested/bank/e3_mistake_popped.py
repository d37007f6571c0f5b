# ---
# kind: mistake
# exercise: e3
# about: base.pop() changes base, and reader with it
# loses:
#   u10_e3_taps_values: |
#     both: other predictions
#       expected: the predictions asked for, from the weights that there are
#       actual:   other predictions at output 2; those at output 1 are as asked
#       hint:     can the 24 numbers be negative? is the answer that of the reader given, with its one softmax?
# checks:
#   u10_e3_taps_values: check_same_predictions
# hints:
#   u10_e3_taps_values: can the 24 numbers be negative? is the answer that of the reader given, with its one softmax?
# ---
# %% u10_e3_taps
base.pop()
both = keras.Model(reader.input, [base(reader.input), reader.output])
