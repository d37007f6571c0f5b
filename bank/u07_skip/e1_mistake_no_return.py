# ---
# kind: mistake
# exercise: e1
# about: the function returns nothing
# loses:
#   u07_e1_identity_shape: |
#     not attempted: identity_model is None
#       hint:     give identity_model a value in its cell, run that cell, then run this one again; if that cell stops with an error, mend the error first; model.add(...) and a function without return give None, too
#   u07_e1_identity_skip: |
#     not attempted: identity_model is None
#       hint:     give identity_model a value in its cell, run that cell, then run this one again; if that cell stops with an error, mend the error first
#   u07_e1_identity_parameters: |
#     not attempted: identity_model is None
#       hint:     give identity_model a value in its cell, run that cell, then run this one again; if that cell stops with an error, mend the error first
#   u07_e1_identity_graph: |
#     not attempted: identity_model is None
#       hint:     give identity_model a value in its cell, run that cell, then run this one again; if that cell stops with an error, mend the error first
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
#   u07_e1_identity_shape: check_input_shape
#   u07_e1_identity_skip: check_attempted
#   u07_e1_identity_parameters: check_attempted
#   u07_e1_identity_graph: check_attempted
#   u07_e3_resnet_shapes: check_input_shape
#   u07_e3_resnet_skips: check_attempted
#   u07_e3_resnet_probabilities: check_attempted
#   u07_e3_resnet_graph: check_attempted
# ---
# %% u07_e1_identity
def identity_block(x):
    channels = x.shape[-1]
    body = layers.Conv2D(channels, 3, padding="same", activation="relu")(x)
    body = layers.Conv2D(channels, 3, padding="same")(body)
    out = layers.ReLU()(x + body)
