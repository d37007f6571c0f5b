# ---
# kind: mistake
# exercise: e4
# about: no padding, so the addition fails: the given cell stops with an error
# loses:
#   u08_e4_block_shape: |
#     not attempted: six_model is None
#       actual:   a cell stopped with ValueError: Inputs have incompatible shapes. Received shapes (8, 8, 6) and (4, 4, 6)
#       hint:     rows and columns differ, 8 by 8 and 4 by 4: padding='same' in each layer, and the same strides (or upsampling) on both ways?
#   u08_e4_block_skip: |
#     not attempted: six_model is None
#       actual:   a cell stopped with ValueError: Inputs have incompatible shapes. Received shapes (8, 8, 6) and (4, 4, 6)
#       hint:     rows and columns differ, 8 by 8 and 4 by 4: padding='same' in each layer, and the same strides (or upsampling) on both ways?
#   u08_e4_block_graph: |
#     not attempted: six_model is None
#       actual:   a cell stopped with ValueError: Inputs have incompatible shapes. Received shapes (8, 8, 6) and (4, 4, 6)
#       hint:     rows and columns differ, 8 by 8 and 4 by 4: padding='same' in each layer, and the same strides (or upsampling) on both ways?
# checks:
#   u08_e4_block_shape: check_input_shape
#   u08_e4_block_skip: check_attempted
#   u08_e4_block_graph: check_attempted
# hints:
#   u08_e4_block_shape: 'rows and columns differ, 8 by 8 and 4 by 4: padding=''same'' in each layer, and the same strides (or upsampling) on both ways?'
#   u08_e4_block_skip: 'rows and columns differ, 8 by 8 and 4 by 4: padding=''same'' in each layer, and the same strides (or upsampling) on both ways?'
#   u08_e4_block_graph: 'rows and columns differ, 8 by 8 and 4 by 4: padding=''same'' in each layer, and the same strides (or upsampling) on both ways?'
# ---
# %% u08_e4_block
def preactivated(x):
    channels = x.shape[-1]
    body = layers.ReLU()(layers.BatchNormalization()(x))
    body = layers.Conv2D(channels, 3)(body)
    body = layers.ReLU()(layers.BatchNormalization()(body))
    body = layers.Conv2D(channels, 3)(body)
    return layers.Add()([x, body])
