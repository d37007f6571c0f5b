# ---
# kind: mistake
# exercise: e1
# about: a new Input that the tapped tensor does not come from
# loses:
#   u10_e1_tap_shapes: |
#     not attempted: tap is None
#       actual:   a cell stopped with ValueError: Output with path `` is not connected to `inputs`
#       hint:     the outputs do not lead back to these inputs: are the two swapped, is there a second Input, or is a tensor taken from inside another model?
#   u10_e1_tap_values: |
#     not attempted: tap is None
#       actual:   a cell stopped with ValueError: Output with path `` is not connected to `inputs`
#       hint:     the outputs do not lead back to these inputs: are the two swapped, is there a second Input, or is a tensor taken from inside another model?
#   u10_e1_tap_parameters: |
#     not attempted: tap is None
#       actual:   a cell stopped with ValueError: Output with path `` is not connected to `inputs`
#       hint:     the outputs do not lead back to these inputs: are the two swapped, is there a second Input, or is a tensor taken from inside another model?
# checks:
#   u10_e1_tap_shapes: check_input_shape
#   u10_e1_tap_values: check_attempted
#   u10_e1_tap_parameters: check_attempted
# hints:
#   u10_e1_tap_shapes: 'the outputs do not lead back to these inputs: are the two swapped, is there a second Input, or is a tensor taken from inside another model?'
#   u10_e1_tap_values: 'the outputs do not lead back to these inputs: are the two swapped, is there a second Input, or is a tensor taken from inside another model?'
#   u10_e1_tap_parameters: 'the outputs do not lead back to these inputs: are the two swapped, is there a second Input, or is a tensor taken from inside another model?'
# ---
# %% u10_e1_tap
tap = None
pixels = keras.Input(shape=(64,))
tap = keras.Model(pixels, base.get_layer("features").output)
