# ---
# kind: mistake
# exercise: e5
# about: asks for the inner tensor from the outer input: the cell stops with an error
# loses:
#   u11_e5_opened_shapes: |
#     not attempted: opened is None
#       actual:   a cell stopped with ValueError: Output with path `0` is not connected to `inputs`
#       hint:     the outputs do not lead back to these inputs: are the two swapped, is there a second Input, or is a tensor taken from inside another model?
#   u11_e5_opened_values: |
#     not attempted: opened is None
#       actual:   a cell stopped with ValueError: Output with path `0` is not connected to `inputs`
#       hint:     the outputs do not lead back to these inputs: are the two swapped, is there a second Input, or is a tensor taken from inside another model?
#   u11_e5_opened_weights: |
#     not attempted: opened is None
#       actual:   a cell stopped with ValueError: Output with path `0` is not connected to `inputs`
#       hint:     the outputs do not lead back to these inputs: are the two swapped, is there a second Input, or is a tensor taken from inside another model?
# checks:
#   u11_e5_opened_shapes: check_input_shape
#   u11_e5_opened_values: check_attempted
#   u11_e5_opened_weights: check_parameters
# hints:
#   u11_e5_opened_shapes: 'the outputs do not lead back to these inputs: are the two swapped, is there a second Input, or is a tensor taken from inside another model?'
#   u11_e5_opened_values: 'the outputs do not lead back to these inputs: are the two swapped, is there a second Input, or is a tensor taken from inside another model?'
#   u11_e5_opened_weights: 'the outputs do not lead back to these inputs: are the two swapped, is there a second Input, or is a tensor taken from inside another model?'
# ---
# %% u11_e5_opened
opened = keras.Model(whole.input, [nose.get_layer("notes").output, whole.output])
