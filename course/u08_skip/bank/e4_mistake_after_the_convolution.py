# ---
# kind: mistake
# exercise: e4
# about: normalised after each convolution, as in the lesson
# loses:
#   u08_e4_block_graph: |
#     six_model, layer 1 (Conv2D): in the wrong place
#       expected: after layer 4 (BatchNormalization)
#       actual:   after input 1
#       hint:     its result is what layer 5 (add) should be called on
#     six_model: relu is missing
#       expected: relu right after layer 4 (BatchNormalization)
#       actual:   nothing between layer 4 (BatchNormalization) and what reads it
# checks:
#   u08_e4_block_graph: check_same_architecture
# hints:
#   u08_e4_block_graph: its result is what layer 5 (add) should be called on
# ---
# %% u08_e4_block
def preactivated(x):
    channels = x.shape[-1]
    body = layers.Conv2D(channels, 3, padding="same")(x)
    body = layers.ReLU()(layers.BatchNormalization()(body))
    body = layers.Conv2D(channels, 3, padding="same")(body)
    body = layers.BatchNormalization()(body)
    return layers.Add()([x, body])
