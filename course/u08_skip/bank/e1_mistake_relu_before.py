# ---
# kind: mistake
# exercise: e1
# about: relu before the addition instead of after it
# loses:
#   u08_e1_identity_skip: |
#     identity_model: with all weights at zero, the wrong thing comes through
#       expected: relu(x)
#       actual:   x itself
#       hint:     the activation after the addition is missing
#   u08_e1_identity_graph: |
#     identity_model: relu is in the wrong place
#       expected: right after layer 3 (add)
#       actual:   right after layer 2 (Conv2D)
#       hint:     relu comes before the merge here, which then gets only what it lets through
#   u08_e3_resnet_graph: |
#     resnet: relu is in the wrong place
#       expected: right after layer 7 (add)
#       actual:   right after layer 6 (Conv2D, kernel 3×3)
#       hint:     relu comes before the merge here, which then gets only what it lets through
# checks:
#   u08_e1_identity_skip: check_zeroed_body_is
#   u08_e1_identity_graph: check_same_architecture
#   u08_e3_resnet_graph: check_same_architecture
# hints:
#   u08_e1_identity_skip: the activation after the addition is missing
#   u08_e1_identity_graph: relu comes before the merge here, which then gets only what it lets through
#   u08_e3_resnet_graph: relu comes before the merge here, which then gets only what it lets through
# ---
# %% u08_e1_identity
def identity_block(x):
    channels = x.shape[-1]
    body = layers.Conv2D(channels, 3, padding="same", activation="relu")(x)
    body = layers.Conv2D(channels, 3, padding="same", activation="relu")(body)
    return layers.Add()([x, body])
