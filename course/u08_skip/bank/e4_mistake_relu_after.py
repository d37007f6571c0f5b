# ---
# kind: mistake
# exercise: e4
# about: relu after the addition, as in the older blocks
# loses:
#   u08_e4_block_skip: |
#     six_model: with all weights at zero, the wrong thing comes through
#       expected: x itself
#       actual:   relu(x)
#       hint:     there is an activation after the addition that should not be there
#   u08_e4_block_graph: |
#     six_model: relu is not asked for
#       expected: no activation after layer 5 (add)
#       actual:   relu right after layer 5 (add)
# checks:
#   u08_e4_block_skip: check_zeroed_body_is
#   u08_e4_block_graph: check_same_architecture
# hints:
#   u08_e4_block_skip: there is an activation after the addition that should not be there
# ---
# %% u08_e4_block
def preactivated(x):
    channels = x.shape[-1]
    body = layers.ReLU()(layers.BatchNormalization()(x))
    body = layers.Conv2D(channels, 3, padding="same")(body)
    body = layers.ReLU()(layers.BatchNormalization()(body))
    body = layers.Conv2D(channels, 3, padding="same")(body)
    return ops.relu(x + body)
