# ---
# kind: mistake
# exercise: e4
# about: the function returns nothing: the given cell stops with an error
# loses:
#   u08_e4_block_shape: |
#     not attempted: six_model is None
#       actual:   a cell stopped with ValueError: All `outputs` values must be KerasTensors. Received: outputs=None including invalid value None of type <class 'NoneType'>
#       hint:     None stands where a tensor belongs: list.append and a function without return give None
#   u08_e4_block_skip: |
#     not attempted: six_model is None
#       actual:   a cell stopped with ValueError: All `outputs` values must be KerasTensors. Received: outputs=None including invalid value None of type <class 'NoneType'>
#       hint:     None stands where a tensor belongs: list.append and a function without return give None
#   u08_e4_block_graph: |
#     not attempted: six_model is None
#       actual:   a cell stopped with ValueError: All `outputs` values must be KerasTensors. Received: outputs=None including invalid value None of type <class 'NoneType'>
#       hint:     None stands where a tensor belongs: list.append and a function without return give None
# checks:
#   u08_e4_block_shape: check_input_shape
#   u08_e4_block_skip: check_attempted
#   u08_e4_block_graph: check_attempted
# hints:
#   u08_e4_block_shape: 'None stands where a tensor belongs: list.append and a function without return give None'
#   u08_e4_block_skip: 'None stands where a tensor belongs: list.append and a function without return give None'
#   u08_e4_block_graph: 'None stands where a tensor belongs: list.append and a function without return give None'
# ---
# %% u08_e4_block
def preactivated(x):
    channels = x.shape[-1]
    body = layers.ReLU()(layers.BatchNormalization()(x))
    body = layers.Conv2D(channels, 3, padding="same")(body)
    body = layers.ReLU()(layers.BatchNormalization()(body))
    body = layers.Conv2D(channels, 3, padding="same")(body)
    x + body
