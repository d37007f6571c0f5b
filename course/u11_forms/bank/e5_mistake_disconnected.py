# ---
# kind: mistake
# exercise: e5
# about: asks for the inner tensor from the outer input: the cell stops with an error
# loses:
#   u11_e5_opened_shapes: |
#     not attempted: opened is None
#       actual:   a cell stopped with ValueError: Output with path `0` is not connected to `inputs`
#       hint:     the outputs need an input that is not in the list: is an Input left out, is there a second Input, are inputs and outputs swapped, is the name of the input bound to a later tensor, or is a tensor taken from inside another model? A Sequential that was called has its own ends in .inputs and .outputs; .input and .output are those of the call
#   u11_e5_opened_values: |
#     not attempted: opened is None
#       actual:   a cell stopped with ValueError: Output with path `0` is not connected to `inputs`
#       hint:     the outputs need an input that is not in the list: is an Input left out, is there a second Input, are inputs and outputs swapped, is the name of the input bound to a later tensor, or is a tensor taken from inside another model? A Sequential that was called has its own ends in .inputs and .outputs; .input and .output are those of the call
#   u11_e5_opened_weights: |
#     not attempted: opened is None
#       actual:   a cell stopped with ValueError: Output with path `0` is not connected to `inputs`
#       hint:     the outputs need an input that is not in the list: is an Input left out, is there a second Input, are inputs and outputs swapped, is the name of the input bound to a later tensor, or is a tensor taken from inside another model? A Sequential that was called has its own ends in .inputs and .outputs; .input and .output are those of the call
# checks:
#   u11_e5_opened_shapes: check_input_shape
#   u11_e5_opened_values: check_attempted
#   u11_e5_opened_weights: check_same_weights
# hints:
#   u11_e5_opened_shapes: 'the outputs need an input that is not in the list: is an Input left out, is there a second Input, are inputs and outputs swapped, is the name of the input bound to a later tensor, or is a tensor taken from inside another model? A Sequential that was called has its own ends in .inputs and .outputs; .input and .output are those of the call'
#   u11_e5_opened_values: 'the outputs need an input that is not in the list: is an Input left out, is there a second Input, are inputs and outputs swapped, is the name of the input bound to a later tensor, or is a tensor taken from inside another model? A Sequential that was called has its own ends in .inputs and .outputs; .input and .output are those of the call'
#   u11_e5_opened_weights: 'the outputs need an input that is not in the list: is an Input left out, is there a second Input, are inputs and outputs swapped, is the name of the input bound to a later tensor, or is a tensor taken from inside another model? A Sequential that was called has its own ends in .inputs and .outputs; .input and .output are those of the call'
# ---
# %% u11_e5_opened
opened = keras.Model(whole.input, [nose.get_layer("notes").output, whole.output])
