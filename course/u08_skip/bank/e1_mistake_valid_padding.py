# ---
# kind: mistake
# exercise: e1
# about: no padding, so the body shrinks and the addition fails
# loses:
#   u08_e1_identity_shape: |
#     not attempted: identity_model is None
#       actual:   a cell stopped with ValueError: Inputs have incompatible shapes. Received shapes (8, 8, 6) and (4, 4, 6)
#       hint:     adding needs equal shapes: compare the two, and project one or concatenate instead
#   u08_e1_identity_skip: |
#     not attempted: identity_model is None
#       actual:   a cell stopped with ValueError: Inputs have incompatible shapes. Received shapes (8, 8, 6) and (4, 4, 6)
#       hint:     adding needs equal shapes: compare the two, and project one or concatenate instead
#   u08_e1_identity_parameters: |
#     not attempted: identity_model is None
#       actual:   a cell stopped with ValueError: Inputs have incompatible shapes. Received shapes (8, 8, 6) and (4, 4, 6)
#       hint:     adding needs equal shapes: compare the two, and project one or concatenate instead
#   u08_e1_identity_graph: |
#     not attempted: identity_model is None
#       actual:   a cell stopped with ValueError: Inputs have incompatible shapes. Received shapes (8, 8, 6) and (4, 4, 6)
#       hint:     adding needs equal shapes: compare the two, and project one or concatenate instead
#   u08_e3_resnet_shapes: |
#     not attempted: resnet is None
#       actual:   a cell stopped with ValueError: Inputs have incompatible shapes. Received shapes (8, 8, 8) and (4, 4, 8)
#       hint:     adding needs equal shapes: compare the two, and project one or concatenate instead
#   u08_e3_resnet_skips: |
#     not attempted: resnet is None
#       actual:   a cell stopped with ValueError: Inputs have incompatible shapes. Received shapes (8, 8, 8) and (4, 4, 8)
#       hint:     adding needs equal shapes: compare the two, and project one or concatenate instead
#   u08_e3_resnet_probabilities: |
#     not attempted: resnet is None
#       actual:   a cell stopped with ValueError: Inputs have incompatible shapes. Received shapes (8, 8, 8) and (4, 4, 8)
#       hint:     adding needs equal shapes: compare the two, and project one or concatenate instead
#   u08_e3_resnet_graph: |
#     not attempted: resnet is None
#       actual:   a cell stopped with ValueError: Inputs have incompatible shapes. Received shapes (8, 8, 8) and (4, 4, 8)
#       hint:     adding needs equal shapes: compare the two, and project one or concatenate instead
# checks:
#   u08_e1_identity_shape: check_input_shape
#   u08_e1_identity_skip: check_attempted
#   u08_e1_identity_parameters: check_attempted
#   u08_e1_identity_graph: check_attempted
#   u08_e3_resnet_shapes: check_input_shape
#   u08_e3_resnet_skips: check_attempted
#   u08_e3_resnet_probabilities: check_attempted
#   u08_e3_resnet_graph: check_attempted
# hints:
#   u08_e1_identity_shape: 'adding needs equal shapes: compare the two, and project one or concatenate instead'
#   u08_e1_identity_skip: 'adding needs equal shapes: compare the two, and project one or concatenate instead'
#   u08_e1_identity_parameters: 'adding needs equal shapes: compare the two, and project one or concatenate instead'
#   u08_e1_identity_graph: 'adding needs equal shapes: compare the two, and project one or concatenate instead'
#   u08_e3_resnet_shapes: 'adding needs equal shapes: compare the two, and project one or concatenate instead'
#   u08_e3_resnet_skips: 'adding needs equal shapes: compare the two, and project one or concatenate instead'
#   u08_e3_resnet_probabilities: 'adding needs equal shapes: compare the two, and project one or concatenate instead'
#   u08_e3_resnet_graph: 'adding needs equal shapes: compare the two, and project one or concatenate instead'
# ---
# %% u08_e1_identity
def identity_block(x):
    channels = x.shape[-1]
    body = layers.Conv2D(channels, 3, activation="relu")(x)
    body = layers.Conv2D(channels, 3)(body)
    return layers.ReLU()(layers.Add()([x, body]))
