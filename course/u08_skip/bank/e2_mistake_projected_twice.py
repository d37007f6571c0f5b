# ---
# kind: mistake
# exercise: e2
# about: the projection is the input of the body too
# loses:
#   u08_e2_projection_skip: |
#     projection_model: no projection shortcut
#       expected: a projection shortcut
#       actual:   1 shortcut: identity
#       hint:     where channels change, the shortcut needs a 1×1 convolution of its own
#   u08_e2_projection_graph: |
#     projection_model, layer 2 (Conv2D, kernel 3×3): reads the wrong tensor
#       expected: input 1
#       actual:   layer 1 (Conv2D, kernel 1×1)
#       hint:     it is called on the result of layer 1 (Conv2D, kernel 1×1), not on what went in
#   u08_e3_resnet_skips: |
#     resnet: no projection shortcut
#       expected: a projection shortcut
#       actual:   2 shortcuts: identity
#       hint:     where channels change, the shortcut needs a 1×1 convolution of its own
#   u08_e3_resnet_graph: |
#     resnet, layer 2 (Conv2D, kernel 3×3): reads the wrong tensor
#       expected: input 1
#       actual:   layer 1 (Conv2D, kernel 1×1)
#       hint:     it is called on the result of layer 1 (Conv2D, kernel 1×1), not on what went in
# checks:
#   u08_e2_projection_skip: check_skip
#   u08_e2_projection_graph: check_same_architecture
#   u08_e3_resnet_skips: check_skip
#   u08_e3_resnet_graph: check_same_architecture
# hints:
#   u08_e2_projection_skip: where channels change, the shortcut needs a 1×1 convolution of its own
#   u08_e2_projection_graph: it is called on the result of layer 1 (Conv2D, kernel 1×1), not on what went in
#   u08_e3_resnet_skips: where channels change, the shortcut needs a 1×1 convolution of its own
#   u08_e3_resnet_graph: it is called on the result of layer 1 (Conv2D, kernel 1×1), not on what went in
# ---
# %% u08_e2_projection
def projection_block(x, channels):
    x = layers.Conv2D(channels, 1)(x)
    body = layers.Conv2D(channels, 3, padding="same", activation="relu")(x)
    body = layers.Conv2D(channels, 3, padding="same")(body)
    return layers.ReLU()(layers.Add()([x, body]))
