# ---
# kind: mistake
# exercise: e4
# about: the body alone
# loses:
#   u08_e4_block_skip: |
#     six_model: no skip connection
#       expected: a tensor that goes around layers with weights and meets their result in an add
#       actual:   no two tensors meet in the model
#       hint:     keep the tensor from before the layers under a name, add it to their result, and go on from the sum
#   u08_e4_block_graph: |
#     six_model: an add is missing
#       expected: add, reading input 1 and layer 4 (Conv2D)
#       actual:   the model ends with layer 4 (Conv2D)
#       hint:     keep the tensor from before the layers under a name, add it to their result, and go on from the sum
# checks:
#   u08_e4_block_skip: check_skip
#   u08_e4_block_graph: check_same_architecture
# hints:
#   u08_e4_block_skip: keep the tensor from before the layers under a name, add it to their result, and go on from the sum
#   u08_e4_block_graph: keep the tensor from before the layers under a name, add it to their result, and go on from the sum
# ---
# %% u08_e4_block
def preactivated(x):
    channels = x.shape[-1]
    body = layers.ReLU()(layers.BatchNormalization()(x))
    body = layers.Conv2D(channels, 3, padding="same")(body)
    body = layers.ReLU()(layers.BatchNormalization()(body))
    body = layers.Conv2D(channels, 3, padding="same")(body)
    return body
