# ---
# kind: mistake
# exercise: e1
# about: an input is used and not listed, which raises
# loses:
#   u04_e1_two_inputs: |
#     not attempted: two_inputs is None
#       actual:   a cell stopped with ValueError: Output with path `` is not connected to `inputs`
#       hint:     the outputs need an input that is not in the list: is an Input left out, is there a second Input, are inputs and outputs swapped, is the name of the input bound to a later tensor, or is a tensor taken from inside another model? A Sequential that was called has its own ends in .inputs and .outputs; .input and .output are those of the call
#   u04_e1_two_names: |
#     not attempted: two_inputs is None
#       actual:   a cell stopped with ValueError: Output with path `` is not connected to `inputs`
#       hint:     the outputs need an input that is not in the list: is an Input left out, is there a second Input, are inputs and outputs swapped, is the name of the input bound to a later tensor, or is a tensor taken from inside another model? A Sequential that was called has its own ends in .inputs and .outputs; .input and .output are those of the call
#   u04_e1_two_towers: |
#     not attempted: two_inputs is None
#       actual:   a cell stopped with ValueError: Output with path `` is not connected to `inputs`
#       hint:     the outputs need an input that is not in the list: is an Input left out, is there a second Input, are inputs and outputs swapped, is the name of the input bound to a later tensor, or is a tensor taken from inside another model? A Sequential that was called has its own ends in .inputs and .outputs; .input and .output are those of the call
#   u04_e1_two_activations: |
#     not attempted: two_inputs is None
#       actual:   a cell stopped with ValueError: Output with path `` is not connected to `inputs`
#       hint:     the outputs need an input that is not in the list: is an Input left out, is there a second Input, are inputs and outputs swapped, is the name of the input bound to a later tensor, or is a tensor taken from inside another model? A Sequential that was called has its own ends in .inputs and .outputs; .input and .output are those of the call
# checks:
#   u04_e1_two_inputs: check_input_shape
#   u04_e1_two_names: check_attempted
#   u04_e1_two_towers: check_attempted
#   u04_e1_two_activations: check_attempted
# hints:
#   u04_e1_two_inputs: 'the outputs need an input that is not in the list: is an Input left out, is there a second Input, are inputs and outputs swapped, is the name of the input bound to a later tensor, or is a tensor taken from inside another model? A Sequential that was called has its own ends in .inputs and .outputs; .input and .output are those of the call'
#   u04_e1_two_names: 'the outputs need an input that is not in the list: is an Input left out, is there a second Input, are inputs and outputs swapped, is the name of the input bound to a later tensor, or is a tensor taken from inside another model? A Sequential that was called has its own ends in .inputs and .outputs; .input and .output are those of the call'
#   u04_e1_two_towers: 'the outputs need an input that is not in the list: is an Input left out, is there a second Input, are inputs and outputs swapped, is the name of the input bound to a later tensor, or is a tensor taken from inside another model? A Sequential that was called has its own ends in .inputs and .outputs; .input and .output are those of the call'
#   u04_e1_two_activations: 'the outputs need an input that is not in the list: is an Input left out, is there a second Input, are inputs and outputs swapped, is the name of the input bound to a later tensor, or is a tensor taken from inside another model? A Sequential that was called has its own ends in .inputs and .outputs; .input and .output are those of the call'
# ---
# %% u04_e1_two
two_inputs = None
mean = keras.Input(shape=(10,), name="mean")
worst = keras.Input(shape=(10,), name="worst")
a = layers.Dense(16, activation="relu")(mean)
b = layers.Dense(16, activation="relu")(worst)
two_inputs = keras.Model(mean, layers.Dense(1, activation="sigmoid")(layers.Concatenate()([a, b])))
