# ---
# kind: mistake
# exercise: e2
# about: three channels added to five
# loses:
#   u08_e2_projection_shape: |
#     not attempted: projection_model is None
#       actual:   a cell stopped with ValueError: Inputs have incompatible shapes. Received shapes (8, 8, 3) and (8, 8, 5)
#       hint:     adding needs equal shapes: compare the two, and project one or concatenate instead
#   u08_e2_projection_skip: |
#     not attempted: projection_model is None
#       actual:   a cell stopped with ValueError: Inputs have incompatible shapes. Received shapes (8, 8, 3) and (8, 8, 5)
#       hint:     adding needs equal shapes: compare the two, and project one or concatenate instead
#   u08_e2_projection_graph: |
#     not attempted: projection_model is None
#       actual:   a cell stopped with ValueError: Inputs have incompatible shapes. Received shapes (8, 8, 3) and (8, 8, 5)
#       hint:     adding needs equal shapes: compare the two, and project one or concatenate instead
#   u08_e3_resnet_skips: |
#     resnet: no projection shortcut
#       expected: a projection shortcut
#       actual:   2 shortcuts: identity
#       hint:     where channels change, the shortcut needs a 1×1 convolution of its own
#   u08_e3_resnet_graph: |
#     resnet: a Conv2D layer is missing
#       expected: Conv2D, 8 filters, kernel 1×1, between input 1 and layer 3 (add)
#       actual:   layer 3 (add) reads input 1 and layer 2 (Conv2D)
#       hint:     no output leads back to such a layer: was it left out, or bypassed, with the next one called on an earlier tensor?
# checks:
#   u08_e2_projection_shape: check_input_shape
#   u08_e2_projection_skip: check_attempted
#   u08_e2_projection_graph: check_attempted
#   u08_e3_resnet_skips: check_skip
#   u08_e3_resnet_graph: check_same_architecture
# hints:
#   u08_e2_projection_shape: 'adding needs equal shapes: compare the two, and project one or concatenate instead'
#   u08_e2_projection_skip: 'adding needs equal shapes: compare the two, and project one or concatenate instead'
#   u08_e2_projection_graph: 'adding needs equal shapes: compare the two, and project one or concatenate instead'
#   u08_e3_resnet_skips: where channels change, the shortcut needs a 1×1 convolution of its own
#   u08_e3_resnet_graph: 'no output leads back to such a layer: was it left out, or bypassed, with the next one called on an earlier tensor?'
# ---
# %% u08_e2_projection
def projection_block(x, channels):
    body = layers.Conv2D(channels, 3, padding="same", activation="relu")(x)
    body = layers.Conv2D(channels, 3, padding="same")(body)
    return layers.ReLU()(layers.Add()([x, body]))
