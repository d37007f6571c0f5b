# ---
# kind: mistake
# exercise: e1
# about: no activation after the addition
# loses:
#   u08_e1_identity_skip: |
#     identity_model: with all weights at zero, the wrong thing comes through
#       expected: relu(x)
#       actual:   x itself
#       hint:     the activation after the addition is missing
#   u08_e1_identity_graph: |
#     identity_model: relu is missing
#       expected: relu right after layer 3 (add)
#       actual:   nothing between layer 3 (add) and what reads it
#   u08_e3_resnet_graph: |
#     resnet: relu is missing
#       expected: relu right after layer 7 (add)
#       actual:   nothing between layer 7 (add) and what reads it
# checks:
#   u08_e1_identity_skip: check_zeroed_body_is
#   u08_e1_identity_graph: check_same_architecture
#   u08_e3_resnet_graph: check_same_architecture
# hints:
#   u08_e1_identity_skip: the activation after the addition is missing
# ---
# %% u08_e1_identity
def identity_block(x):
    channels = x.shape[-1]
    body = layers.Conv2D(channels, 3, padding="same", activation="relu")(x)
    body = layers.Conv2D(channels, 3, padding="same")(body)
    return x + body
