# ---
# kind: mistake
# exercise: e1
# about: takes the output of the whole model
# loses:
#   u10_e1_tap_values: |
#     tap: not the output of the layer 'features'
#       expected: what the layer 'features' computes, (None, 24)
#       actual:   what the layer 'bent' computes
#       hint:     take the layer's own output: source.get_layer(...).output
# checks:
#   u10_e1_tap_values: check_tap
# hints:
#   u10_e1_tap_values: 'take the layer''s own output: source.get_layer(...).output'
# ---
# %% u10_e1_tap
tap = keras.Model(base.inputs, base.outputs)
