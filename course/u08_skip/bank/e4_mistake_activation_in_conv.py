# ---
# kind: mistake
# exercise: e4
# about: relu in the convolutions instead of before them
# loses:
#   u08_e4_block_graph: |
#     six_model: relu is in the wrong place
#       expected: right after layer 1 (BatchNormalization)
#       actual:   right after layer 2 (Conv2D)
#     six_model: relu is in the wrong place
#       expected: right after layer 3 (BatchNormalization)
#       actual:   right after layer 4 (Conv2D)
#       hint:     relu comes before the merge here, which then gets only what it lets through
# checks:
#   u08_e4_block_graph: check_same_architecture
# hints:
#   u08_e4_block_graph: relu comes before the merge here, which then gets only what it lets through
# ---
# %% u08_e4_block
def preactivated(x):
    channels = x.shape[-1]
    body = layers.BatchNormalization()(x)
    body = layers.Conv2D(channels, 3, padding="same", activation="relu")(body)
    body = layers.BatchNormalization()(body)
    body = layers.Conv2D(channels, 3, padding="same", activation="relu")(body)
    return layers.Add()([x, body])
