# ---
# kind: mistake
# exercise: e1
# about: one layer too early
# loses:
#   u10_e1_tap_shapes: |
#     tap: wrong output shape
#       expected: (24,)
#       actual:   (48,)
#   u10_e1_tap_values: |
#     tap: not the output of the layer 'features'
#       expected: what the layer 'features' computes, (None, 24)
#       actual:   what the layer 'strokes' computes
#       hint:     take the layer's own output: source.get_layer(...).output
#   u10_e1_tap_parameters: |
#     tap: wrong number of parameters
#       expected: 4,296
#       actual:   3,120
#       hint:     compare layer by layer: is one missing, bypassed or narrower than asked for?
# checks:
#   u10_e1_tap_shapes: check_output_shape
#   u10_e1_tap_values: check_tap
#   u10_e1_tap_parameters: check_parameters
# hints:
#   u10_e1_tap_values: 'take the layer''s own output: source.get_layer(...).output'
#   u10_e1_tap_parameters: 'compare layer by layer: is one missing, bypassed or narrower than asked for?'
# ---
# %% u10_e1_tap
tap = keras.Model(base.inputs, base.get_layer("strokes").output)
