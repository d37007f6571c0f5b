# ---
# kind: mistake
# exercise: e4
# about: the two ways are averaged
# loses:
#   u08_e4_block_skip: |
#     six_model: the skip connection ends in another merge
#       expected: add
#       actual:   average
#       hint:     tensors can meet in many ways; the task asks for add
#   u08_e4_block_graph: |
#     six_model, layer 5 (average): another kind of merge
#       expected: add
#       actual:   average
#       hint:     tensors can meet in many ways; the task asks for add
# checks:
#   u08_e4_block_skip: check_skip
#   u08_e4_block_graph: check_same_architecture
# hints:
#   u08_e4_block_skip: tensors can meet in many ways; the task asks for add
#   u08_e4_block_graph: tensors can meet in many ways; the task asks for add
# ---
# %% u08_e4_block
def preactivated(x):
    channels = x.shape[-1]
    body = layers.ReLU()(layers.BatchNormalization()(x))
    body = layers.Conv2D(channels, 3, padding="same")(body)
    body = layers.ReLU()(layers.BatchNormalization()(body))
    body = layers.Conv2D(channels, 3, padding="same")(body)
    return layers.Average()([x, body])
