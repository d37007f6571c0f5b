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
#     projection_model, layer 2 (Conv2D): reads the wrong tensor
#       expected: input 1
#       actual:   layer 1 (Conv2D)
#       hint:     is a tensor variable stale, so that the layer is called on the wrong tensor?
#   u08_e3_resnet_graph: |
#     resnet, layer 2 (Conv2D): reads the wrong tensor
#       expected: input 1
#       actual:   layer 1 (Conv2D)
#       hint:     is a tensor variable stale, so that the layer is called on the wrong tensor?
# checks:
#   u08_e2_projection_skip: check_parameters
#   u08_e2_projection_graph: check_same_architecture
#   u08_e3_resnet_graph: check_same_architecture
# ---
# %% u08_e2_projection
def projection_block(x, channels):
    x = layers.Conv2D(channels, 3, padding="same", activation="relu")(x)
    body = layers.Conv2D(channels, 3, padding="same")(x)
    shortcut = layers.Conv2D(channels, 1)(x)
    return layers.ReLU()(layers.Add()([shortcut, body]))
