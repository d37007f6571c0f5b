# ---
# kind: mistake
# exercise: e2
# about: the shortcut has one filter and is broadcast in silence
# loses:
#   u08_e2_projection_skip: |
#     projection_model, layer 4 (add): the shortcut has another shape than the body
#       expected: operands of one shape
#       actual:   (None, 8, 8, 1) and (None, 8, 8, 5)
#       hint:     the operands have different shapes, so the smaller one was repeated in silence (broadcast)
#   u08_e2_projection_graph: |
#     projection_model, layer 2 (Conv2D, 1 filter, kernel 1×1): wrong number of filters
#       expected: 5
#       actual:   1
#       hint:     the first argument of Conv2D is the number of filters
#   u08_e3_resnet_skips: |
#     resnet, layer 4 (add): the shortcut has another shape than the body
#       expected: operands of one shape
#       actual:   (None, 8, 8, 1) and (None, 8, 8, 8)
#       hint:     the operands have different shapes, so the smaller one was repeated in silence (broadcast)
#   u08_e3_resnet_graph: |
#     resnet, layer 2 (Conv2D, 1 filter, kernel 1×1): wrong number of filters
#       expected: 8
#       actual:   1
#       hint:     the first argument of Conv2D is the number of filters
# checks:
#   u08_e2_projection_skip: check_skip
#   u08_e2_projection_graph: check_same_architecture
#   u08_e3_resnet_skips: check_skip
#   u08_e3_resnet_graph: check_same_architecture
# hints:
#   u08_e2_projection_skip: the operands have different shapes, so the smaller one was repeated in silence (broadcast)
#   u08_e2_projection_graph: the first argument of Conv2D is the number of filters
#   u08_e3_resnet_skips: the operands have different shapes, so the smaller one was repeated in silence (broadcast)
#   u08_e3_resnet_graph: the first argument of Conv2D is the number of filters
# ---
# %% u08_e2_projection
def projection_block(x, channels):
    shortcut = layers.Conv2D(1, 1)(x)
    body = layers.Conv2D(channels, 3, padding="same", activation="relu")(x)
    body = layers.Conv2D(channels, 3, padding="same")(body)
    return layers.ReLU()(shortcut + body)
