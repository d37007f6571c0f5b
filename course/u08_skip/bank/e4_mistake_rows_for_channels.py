# ---
# kind: mistake
# exercise: e4
# about: as many filters as x has rows: the given cell stops with an error
# loses:
#   u08_e4_block_shape: |
#     not attempted: six_model is None
#       actual:   a cell stopped with ValueError: Cannot broadcast shape, the failure dim has value 6, which cannot be broadcasted to 8. Input shapes are: [None, 8, 8, 6] and [None, 8, 8, 8].
#       hint:     the channels differ, 6 and 8: x.shape[-1] counts channels; 8 is the number of rows
#   u08_e4_block_skip: |
#     not attempted: six_model is None
#       actual:   a cell stopped with ValueError: Cannot broadcast shape, the failure dim has value 6, which cannot be broadcasted to 8. Input shapes are: [None, 8, 8, 6] and [None, 8, 8, 8].
#       hint:     the channels differ, 6 and 8: x.shape[-1] counts channels; 8 is the number of rows
#   u08_e4_block_graph: |
#     not attempted: six_model is None
#       actual:   a cell stopped with ValueError: Cannot broadcast shape, the failure dim has value 6, which cannot be broadcasted to 8. Input shapes are: [None, 8, 8, 6] and [None, 8, 8, 8].
#       hint:     the channels differ, 6 and 8: x.shape[-1] counts channels; 8 is the number of rows
# checks:
#   u08_e4_block_shape: check_input_shape
#   u08_e4_block_skip: check_attempted
#   u08_e4_block_graph: check_attempted
# hints:
#   u08_e4_block_shape: 'the channels differ, 6 and 8: x.shape[-1] counts channels; 8 is the number of rows'
#   u08_e4_block_skip: 'the channels differ, 6 and 8: x.shape[-1] counts channels; 8 is the number of rows'
#   u08_e4_block_graph: 'the channels differ, 6 and 8: x.shape[-1] counts channels; 8 is the number of rows'
# ---
# %% u08_e4_block
def preactivated(x):
    channels = x.shape[1]
    body = layers.ReLU()(layers.BatchNormalization()(x))
    body = layers.Conv2D(channels, 3, padding="same")(body)
    body = layers.ReLU()(layers.BatchNormalization()(body))
    return x + layers.Conv2D(channels, 3, padding="same")(body)
