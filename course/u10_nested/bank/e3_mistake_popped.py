# ---
# kind: mistake
# exercise: e3
# about: base.pop() changes base, and reader with it
# loses:
#   u10_e3_taps_values: |
#     base: other predictions
#       expected: the predictions asked for, from the weights that there are
#       actual:   other predictions
#       hint:     base is to be left as it is: run the cells that make base and reader again
#     base, layer 3 ('features'): wrong activation
#       expected: relu
#       actual:   none (linear)
#       hint:     a layer without an activation is linear
# checks:
#   u10_e3_taps_values: check_same_predictions
# hints:
#   u10_e3_taps_values: 'base is to be left as it is: run the cells that make base and reader again'
# ---
# %% u10_e3_taps
base.pop()
both = keras.Model(reader.input, [base(reader.input), reader.output])
