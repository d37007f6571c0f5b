# ---
# kind: mistake
# exercise: e4
# about: relu in the convolutions instead of before them
# loses:
#   u08_e4_block_graph: |
#     six_model: the layers are called in another order
#       expected: BatchNormalization, then relu, then Conv2D, 6 filters, kernel 3×3, then BatchNormalization, then relu, then Conv2D, 6 filters, kernel 3×3, then add
#       actual:   BatchNormalization, then Conv2D, 6 filters, kernel 3×3, then relu, then BatchNormalization, then Conv2D, 6 filters, kernel 3×3, then relu, then add
#       hint:     the order of the calls counts, not that in which the layers were made
# checks:
#   u08_e4_block_graph: check_same_architecture
# hints:
#   u08_e4_block_graph: the order of the calls counts, not that in which the layers were made
# ---
# %% u08_e4_block
def preactivated(x):
    channels = x.shape[-1]
    body = layers.BatchNormalization()(x)
    body = layers.Conv2D(channels, 3, padding="same", activation="relu")(body)
    body = layers.BatchNormalization()(body)
    body = layers.Conv2D(channels, 3, padding="same", activation="relu")(body)
    return layers.Add()([x, body])
