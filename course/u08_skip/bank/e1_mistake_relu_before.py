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
#     identity_model, layer 2 (Conv2D): wrong activation
#       expected: none (linear)
#       actual:   relu
#       hint:     relu comes before the merge here, which then gets only what it lets through
#     identity_model, layer 3 (add): wrong activation
#       expected: relu
#       actual:   none (linear)
#       hint:     a layer without an activation is linear
#   u08_e3_resnet_graph: |
#     resnet, layer 6 (Conv2D): wrong activation
#       expected: none (linear)
#       actual:   relu
#       hint:     relu comes before the merge here, which then gets only what it lets through
#     resnet, layer 7 (add): wrong activation
#       expected: relu
#       actual:   none (linear)
#       hint:     a layer without an activation is linear
# checks:
#   u08_e1_identity_skip: check_zeroed_body_is
#   u08_e1_identity_graph: check_same_architecture
#   u08_e3_resnet_graph: check_same_architecture
# ---
# %% u08_e1_identity
def identity_block(x):
    channels = x.shape[-1]
    body = layers.Conv2D(channels, 3, padding="same", activation="relu")(x)
    body = layers.Conv2D(channels, 3, padding="same", activation="relu")(body)
    return layers.Add()([x, body])
