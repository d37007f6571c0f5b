# ---
# kind: mistake
# exercise: e3
# about: "the base's own tensor as an output: the cell stops with an error"
# loses:
#   u10_e3_taps_shapes: |
#     not attempted: both is None
#       actual:   a cell stopped with ValueError: Output with path `0` is not connected to `inputs`
#       hint:     the outputs need an input that is not in the list: is an Input left out, is there a second Input, are inputs and outputs swapped, is the name of the input bound to a later tensor, or is a tensor taken from inside another model? A Sequential that was called has its own ends in .inputs and .outputs; .input and .output are those of the call
#   u10_e3_taps_parameters: |
#     not attempted: both is None
#       actual:   a cell stopped with ValueError: Output with path `0` is not connected to `inputs`
#       hint:     the outputs need an input that is not in the list: is an Input left out, is there a second Input, are inputs and outputs swapped, is the name of the input bound to a later tensor, or is a tensor taken from inside another model? A Sequential that was called has its own ends in .inputs and .outputs; .input and .output are those of the call
#   u10_e3_taps_values: |
#     not attempted: both is None
#       actual:   a cell stopped with ValueError: Output with path `0` is not connected to `inputs`
#       hint:     the outputs need an input that is not in the list: is an Input left out, is there a second Input, are inputs and outputs swapped, is the name of the input bound to a later tensor, or is a tensor taken from inside another model? A Sequential that was called has its own ends in .inputs and .outputs; .input and .output are those of the call
# checks:
#   u10_e3_taps_shapes: check_input_shape
#   u10_e3_taps_parameters: check_attempted
#   u10_e3_taps_values: check_attempted
# hints:
#   u10_e3_taps_shapes: 'the outputs need an input that is not in the list: is an Input left out, is there a second Input, are inputs and outputs swapped, is the name of the input bound to a later tensor, or is a tensor taken from inside another model? A Sequential that was called has its own ends in .inputs and .outputs; .input and .output are those of the call'
#   u10_e3_taps_parameters: 'the outputs need an input that is not in the list: is an Input left out, is there a second Input, are inputs and outputs swapped, is the name of the input bound to a later tensor, or is a tensor taken from inside another model? A Sequential that was called has its own ends in .inputs and .outputs; .input and .output are those of the call'
#   u10_e3_taps_values: 'the outputs need an input that is not in the list: is an Input left out, is there a second Input, are inputs and outputs swapped, is the name of the input bound to a later tensor, or is a tensor taken from inside another model? A Sequential that was called has its own ends in .inputs and .outputs; .input and .output are those of the call'
# ---
# %% u10_e3_taps
both = None
both = keras.Model(reader.inputs, [base.get_layer("features").output, reader.outputs[0]])
