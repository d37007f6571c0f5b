# ---
# kind: mistake
# exercise: e1
# about: the first convolution of the body has no activation
# loses:
#   u08_e1_identity_graph: |
#     identity_model, layer 1 (Conv2D): wrong activation
#       expected: relu
#       actual:   none (linear)
#       hint:     a layer without an activation is linear
#   u08_e3_resnet_graph: |
#     resnet, layer 5 (Conv2D, kernel 3×3): wrong activation
#       expected: relu
#       actual:   none (linear)
#       hint:     a layer without an activation is linear
# checks:
#   u08_e1_identity_graph: check_same_architecture
#   u08_e3_resnet_graph: check_same_architecture
# hints:
#   u08_e1_identity_graph: a layer without an activation is linear
#   u08_e3_resnet_graph: a layer without an activation is linear
# ---
# %% u08_e1_identity
def identity_block(x):
    channels = x.shape[-1]
    body = layers.Conv2D(channels, 3, padding="same")(x)
    body = layers.Conv2D(channels, 3, padding="same")(body)
    return layers.ReLU()(layers.Add()([x, body]))
