# ---
# kind: mistake
# exercise: e2
# about: the first convolution keeps the channels of x
# loses:
#   u08_e2_projection_skip: |
#     projection_model: wrong number of parameters
#       expected: 390
#       actual:   244 (84 + 20 + 140)
#       hint:     compare layer by layer: is one missing, bypassed or narrower than asked for?
#   u08_e2_projection_graph: |
#     projection_model, layer 1 (Conv2D, 3 filters, kernel 3×3): wrong number of filters
#       expected: 5
#       actual:   3
#       hint:     the first argument of Conv2D is the number of filters
#   u08_e3_resnet_graph: |
#     resnet, layer 1 (Conv2D, 1 filter, kernel 3×3): wrong number of filters
#       expected: 8
#       actual:   1
#       hint:     the first argument of Conv2D is the number of filters
# checks:
#   u08_e2_projection_skip: check_parameters
#   u08_e2_projection_graph: check_same_architecture
#   u08_e3_resnet_graph: check_same_architecture
# hints:
#   u08_e2_projection_skip: 'compare layer by layer: is one missing, bypassed or narrower than asked for?'
#   u08_e2_projection_graph: the first argument of Conv2D is the number of filters
#   u08_e3_resnet_graph: the first argument of Conv2D is the number of filters
# ---
# %% u08_e2_projection
def projection_block(x, channels):
    shortcut = layers.Conv2D(channels, 1)(x)
    body = layers.Conv2D(x.shape[-1], 3, padding="same", activation="relu")(x)
    body = layers.Conv2D(channels, 3, padding="same")(body)
    return layers.ReLU()(layers.Add()([shortcut, body]))
