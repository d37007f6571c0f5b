# ---
# kind: mistake
# exercise: e4
# about: right is not an input of the model, which raises
# loses:
#   u07_e4_siamese_inputs: |
#     not attempted: siamese is None
#       actual:   a cell stopped with ValueError: Output with path `` is not connected to `inputs`
#       hint:     the outputs do not lead back to these inputs: are the two swapped, is there a second Input, or is a tensor taken from inside another model?
#   u07_e4_siamese_shared: |
#     not attempted: siamese is None
#       actual:   a cell stopped with ValueError: Output with path `` is not connected to `inputs`
#       hint:     the outputs do not lead back to these inputs: are the two swapped, is there a second Input, or is a tensor taken from inside another model?
#   u07_e4_siamese_parameters: |
#     not attempted: siamese is None
#       actual:   a cell stopped with ValueError: Output with path `` is not connected to `inputs`
#       hint:     the outputs do not lead back to these inputs: are the two swapped, is there a second Input, or is a tensor taken from inside another model?
#   u07_e4_siamese_symmetric: |
#     not attempted: siamese is None
#       actual:   a cell stopped with ValueError: Output with path `` is not connected to `inputs`
#       hint:     the outputs do not lead back to these inputs: are the two swapped, is there a second Input, or is a tensor taken from inside another model?
#   u07_e4_siamese_function: |
#     not attempted: siamese is None
#       actual:   a cell stopped with ValueError: Output with path `` is not connected to `inputs`
#       hint:     the outputs do not lead back to these inputs: are the two swapped, is there a second Input, or is a tensor taken from inside another model?
# checks:
#   u07_e4_siamese_inputs: check_input_shape
#   u07_e4_siamese_shared: check_attempted
#   u07_e4_siamese_parameters: check_attempted
#   u07_e4_siamese_symmetric: check_attempted
#   u07_e4_siamese_function: check_attempted
# hints:
#   u07_e4_siamese_inputs: 'the outputs do not lead back to these inputs: are the two swapped, is there a second Input, or is a tensor taken from inside another model?'
#   u07_e4_siamese_shared: 'the outputs do not lead back to these inputs: are the two swapped, is there a second Input, or is a tensor taken from inside another model?'
#   u07_e4_siamese_parameters: 'the outputs do not lead back to these inputs: are the two swapped, is there a second Input, or is a tensor taken from inside another model?'
#   u07_e4_siamese_symmetric: 'the outputs do not lead back to these inputs: are the two swapped, is there a second Input, or is a tensor taken from inside another model?'
#   u07_e4_siamese_function: 'the outputs do not lead back to these inputs: are the two swapped, is there a second Input, or is a tensor taken from inside another model?'
# ---
# %% u07_e4_siamese
siamese = None
left = keras.Input(shape=(64,), name="left")
right = keras.Input(shape=(64,), name="right")
siamese = keras.Model(
    left, layers.Dense(1, activation="sigmoid")(ops.abs(encoder(left) - encoder(right)))
)
