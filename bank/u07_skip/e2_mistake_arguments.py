# ---
# kind: mistake
# exercise: e2
# about: the channels cannot be chosen
# loses:
#   u07_e2_projection_shape: |
#     not attempted: projection_model is None
#       hint:     give projection_model a value in its cell, run that cell, then run this one again; if that cell stops with an error, mend the error first; model.add(...) and a function without return give None, too
#   u07_e2_projection_skip: |
#     not attempted: projection_model is None
#       hint:     give projection_model a value in its cell, run that cell, then run this one again; if that cell stops with an error, mend the error first
#   u07_e2_projection_graph: |
#     not attempted: projection_model is None
#       hint:     give projection_model a value in its cell, run that cell, then run this one again; if that cell stops with an error, mend the error first
#   u07_e3_resnet_shapes: |
#     not attempted: resnet is None
#       hint:     give resnet a value in its cell, run that cell, then run this one again; if that cell stops with an error, mend the error first; model.add(...) and a function without return give None, too
#   u07_e3_resnet_skips: |
#     not attempted: resnet is None
#       hint:     give resnet a value in its cell, run that cell, then run this one again; if that cell stops with an error, mend the error first
#   u07_e3_resnet_probabilities: |
#     not attempted: resnet is None
#       hint:     give resnet a value in its cell, run that cell, then run this one again; if that cell stops with an error, mend the error first
#   u07_e3_resnet_graph: |
#     not attempted: resnet is None
#       hint:     give resnet a value in its cell, run that cell, then run this one again; if that cell stops with an error, mend the error first
# checks:
#   u07_e2_projection_shape: check_input_shape
#   u07_e2_projection_skip: check_attempted
#   u07_e2_projection_graph: check_attempted
#   u07_e3_resnet_shapes: check_input_shape
#   u07_e3_resnet_skips: check_attempted
#   u07_e3_resnet_probabilities: check_attempted
#   u07_e3_resnet_graph: check_attempted
# ---
# %% u07_e2_projection
def projection_block(x):
    shortcut = layers.Conv2D(5, 1)(x)
    body = layers.Conv2D(5, 3, padding="same", activation="relu")(x)
    body = layers.Conv2D(5, 3, padding="same")(body)
    return layers.ReLU()(layers.Add()([shortcut, body]))
