# ---
# kind: mistake
# exercise: e1
# about: six filters whatever the channels of x
# loses:
#   u08_e1_identity_parameters: |
#     not attempted: identity_ten is None
#       actual:   a cell stopped with ValueError: Inputs have incompatible shapes. Received shapes (8, 8, 10) and (8, 8, 6)
#       hint:     adding needs equal shapes: compare the two, and project one or concatenate instead
#   u08_e3_resnet_shapes: |
#     not attempted: resnet is None
#       actual:   a cell stopped with ValueError: Inputs have incompatible shapes. Received shapes (8, 8, 8) and (8, 8, 6)
#       hint:     adding needs equal shapes: compare the two, and project one or concatenate instead
#   u08_e3_resnet_skips: |
#     not attempted: resnet is None
#       actual:   a cell stopped with ValueError: Inputs have incompatible shapes. Received shapes (8, 8, 8) and (8, 8, 6)
#       hint:     adding needs equal shapes: compare the two, and project one or concatenate instead
#   u08_e3_resnet_probabilities: |
#     not attempted: resnet is None
#       actual:   a cell stopped with ValueError: Inputs have incompatible shapes. Received shapes (8, 8, 8) and (8, 8, 6)
#       hint:     adding needs equal shapes: compare the two, and project one or concatenate instead
#   u08_e3_resnet_graph: |
#     not attempted: resnet is None
#       actual:   a cell stopped with ValueError: Inputs have incompatible shapes. Received shapes (8, 8, 8) and (8, 8, 6)
#       hint:     adding needs equal shapes: compare the two, and project one or concatenate instead
# checks:
#   u08_e1_identity_parameters: check_attempted
#   u08_e3_resnet_shapes: check_input_shape
#   u08_e3_resnet_skips: check_attempted
#   u08_e3_resnet_probabilities: check_attempted
#   u08_e3_resnet_graph: check_attempted
# hints:
#   u08_e1_identity_parameters: 'adding needs equal shapes: compare the two, and project one or concatenate instead'
#   u08_e3_resnet_shapes: 'adding needs equal shapes: compare the two, and project one or concatenate instead'
#   u08_e3_resnet_skips: 'adding needs equal shapes: compare the two, and project one or concatenate instead'
#   u08_e3_resnet_probabilities: 'adding needs equal shapes: compare the two, and project one or concatenate instead'
#   u08_e3_resnet_graph: 'adding needs equal shapes: compare the two, and project one or concatenate instead'
# ---
# %% u08_e1_identity
def identity_block(x):
    body = layers.Conv2D(6, 3, padding="same", activation="relu")(x)
    body = layers.Conv2D(6, 3, padding="same")(body)
    return layers.ReLU()(layers.Add()([x, body]))
