# ---
# kind: mistake
# exercise: e1
# about: the first result is called x, so the shortcut starts after the first convolution
# loses:
#   u08_e1_identity_skip: |
#     identity_model: with all weights at zero, the input does not come through
#       expected: relu(x)
#       actual:   0 everywhere
#       hint:     every way to the output leads through layers with weights: is the shortcut added, and does it start before the first of them?
#   u08_e1_identity_graph: |
#     identity_model, layer 3 (add): reads the wrong tensor
#       expected: input 1 and layer 2 (Conv2D)
#       actual:   layer 1 (Conv2D) and layer 2 (Conv2D)
#       hint:     it is called on the result of layer 1 (Conv2D), not on what went in
#   u08_e3_resnet_graph: |
#     resnet, layer 7 (add): reads the wrong tensor
#       expected: layer 4 (add) and layer 6 (Conv2D, kernel 3×3)
#       actual:   layer 5 (Conv2D, kernel 3×3) and layer 6 (Conv2D, kernel 3×3)
#       hint:     it is called on the result of layer 5 (Conv2D, kernel 3×3), not on what went in
# checks:
#   u08_e1_identity_skip: check_zeroed_body_is
#   u08_e1_identity_graph: check_same_architecture
#   u08_e3_resnet_graph: check_same_architecture
# hints:
#   u08_e1_identity_skip: 'every way to the output leads through layers with weights: is the shortcut added, and does it start before the first of them?'
#   u08_e1_identity_graph: it is called on the result of layer 1 (Conv2D), not on what went in
#   u08_e3_resnet_graph: it is called on the result of layer 5 (Conv2D, kernel 3×3), not on what went in
# ---
# %% u08_e1_identity
def identity_block(x):
    channels = x.shape[-1]
    x = layers.Conv2D(channels, 3, padding="same", activation="relu")(x)
    body = layers.Conv2D(channels, 3, padding="same")(x)
    return layers.ReLU()(layers.Add()([x, body]))
