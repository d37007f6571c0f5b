# ---
# kind: mistake
# exercise: e2
# about: x is rebound before the shortcut is taken
# loses:
#   u08_e2_projection_skip: |
#     projection_model: wrong number of parameters
#       expected: 390
#       actual:   400 (140 + 30 + 230)
#       hint:     compare layer by layer: is one too many, or wider than asked for?
#   u08_e2_projection_graph: |
#     projection_model, layer 2 (Conv2D, kernel 1×1): reads the wrong tensor
#       expected: input 1
#       actual:   layer 1 (Conv2D, kernel 3×3)
#       hint:     it is called on the result of layer 1 (Conv2D, kernel 3×3), not on what went in
#   u08_e3_resnet_graph: |
#     resnet, layer 2 (Conv2D, kernel 1×1): reads the wrong tensor
#       expected: input 1
#       actual:   layer 1 (Conv2D, kernel 3×3)
#       hint:     it is called on the result of layer 1 (Conv2D, kernel 3×3), not on what went in
# checks:
#   u08_e2_projection_skip: check_parameters
#   u08_e2_projection_graph: check_same_architecture
#   u08_e3_resnet_graph: check_same_architecture
# hints:
#   u08_e2_projection_skip: 'compare layer by layer: is one too many, or wider than asked for?'
#   u08_e2_projection_graph: it is called on the result of layer 1 (Conv2D, kernel 3×3), not on what went in
#   u08_e3_resnet_graph: it is called on the result of layer 1 (Conv2D, kernel 3×3), not on what went in
# ---
# %% u08_e2_projection
def projection_block(x, channels):
    x = layers.Conv2D(channels, 3, padding="same", activation="relu")(x)
    body = layers.Conv2D(channels, 3, padding="same")(x)
    shortcut = layers.Conv2D(channels, 1)(x)
    return layers.ReLU()(layers.Add()([shortcut, body]))
