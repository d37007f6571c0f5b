# ---
# kind: mistake
# exercise: e1
# about: both results, the one before and the one after
# loses:
#   u10_e1_tap_shapes: |
#     tap: wrong number of outputs
#       expected: 1 output, (24,)
#       actual:   2 outputs, (24,) and (24,)
#       hint:     keras.Model(inputs, outputs) returns every tensor listed in outputs
#   u10_e1_tap_values: |
#     tap: wrong number of outputs
#       expected: 1 output
#       actual:   2 outputs
# checks:
#   u10_e1_tap_shapes: check_output_shape
#   u10_e1_tap_values: check_tap
# hints:
#   u10_e1_tap_shapes: keras.Model(inputs, outputs) returns every tensor listed in outputs
# ---
# %% u10_e1_tap
tap = keras.Model(base.inputs, [base.get_layer("features").output, base.outputs[0]])
