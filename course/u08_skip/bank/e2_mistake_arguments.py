# ---
# kind: mistake
# exercise: e2
# about: the channels cannot be chosen
# loses:
#   u08_e2_projection_shape: |
#     not attempted: projection_model is None
#       actual:   a cell stopped with TypeError: projection_block() takes 1 positional argument but 2 were given
#       hint:     there is a value too many in the brackets
#   u08_e2_projection_skip: |
#     not attempted: projection_model is None
#       actual:   a cell stopped with TypeError: projection_block() takes 1 positional argument but 2 were given
#       hint:     there is a value too many in the brackets
#   u08_e2_projection_graph: |
#     not attempted: projection_model is None
#       actual:   a cell stopped with TypeError: projection_block() takes 1 positional argument but 2 were given
#       hint:     there is a value too many in the brackets
#   u08_e3_resnet_shapes: |
#     not attempted: resnet is None
#       actual:   a cell stopped with TypeError: projection_block() takes 1 positional argument but 2 were given
#       hint:     there is a value too many in the brackets
#   u08_e3_resnet_skips: |
#     not attempted: resnet is None
#       actual:   a cell stopped with TypeError: projection_block() takes 1 positional argument but 2 were given
#       hint:     there is a value too many in the brackets
#   u08_e3_resnet_probabilities: |
#     not attempted: resnet is None
#       actual:   a cell stopped with TypeError: projection_block() takes 1 positional argument but 2 were given
#       hint:     there is a value too many in the brackets
#   u08_e3_resnet_graph: |
#     not attempted: resnet is None
#       actual:   a cell stopped with TypeError: projection_block() takes 1 positional argument but 2 were given
#       hint:     there is a value too many in the brackets
# checks:
#   u08_e2_projection_shape: check_input_shape
#   u08_e2_projection_skip: check_attempted
#   u08_e2_projection_graph: check_attempted
#   u08_e3_resnet_shapes: check_input_shape
#   u08_e3_resnet_skips: check_attempted
#   u08_e3_resnet_probabilities: check_attempted
#   u08_e3_resnet_graph: check_attempted
# hints:
#   u08_e2_projection_shape: there is a value too many in the brackets
#   u08_e2_projection_skip: there is a value too many in the brackets
#   u08_e2_projection_graph: there is a value too many in the brackets
#   u08_e3_resnet_shapes: there is a value too many in the brackets
#   u08_e3_resnet_skips: there is a value too many in the brackets
#   u08_e3_resnet_probabilities: there is a value too many in the brackets
#   u08_e3_resnet_graph: there is a value too many in the brackets
# ---
# %% u08_e2_projection
def projection_block(x):
    shortcut = layers.Conv2D(5, 1)(x)
    body = layers.Conv2D(5, 3, padding="same", activation="relu")(x)
    body = layers.Conv2D(5, 3, padding="same")(body)
    return layers.ReLU()(layers.Add()([shortcut, body]))
