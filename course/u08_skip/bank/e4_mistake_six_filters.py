# ---
# kind: mistake
# exercise: e4
# about: six filters whatever the channels of x: the given cell stops with an error
# loses:
#   u08_e4_block_graph: |
#     not attempted: ten_model is None
#       actual:   a cell stopped with ValueError: Inputs have incompatible shapes. Received shapes (8, 8, 10) and (8, 8, 6)
#       hint:     the channels differ, 10 and 6: as many filters as x has channels, x.shape[-1], or a number that fits one x alone?
# checks:
#   u08_e4_block_graph: check_attempted
# hints:
#   u08_e4_block_graph: 'the channels differ, 10 and 6: as many filters as x has channels, x.shape[-1], or a number that fits one x alone?'
# ---
# %% u08_e4_block
def preactivated(x):
    body = layers.ReLU()(layers.BatchNormalization()(x))
    body = layers.Conv2D(6, 3, padding="same")(body)
    body = layers.ReLU()(layers.BatchNormalization()(body))
    body = layers.Conv2D(6, 3, padding="same")(body)
    return layers.Add()([x, body])
