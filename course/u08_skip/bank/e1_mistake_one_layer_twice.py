# ---
# kind: mistake
# exercise: e1
# about: one convolution is called twice
# loses:
#   u08_e1_identity_parameters: |
#     identity_model: wrong number of parameters
#       expected: 660
#       actual:   330
#       hint:     a layer that is called again has no new weights: make a layer for each call
#   u08_e1_identity_graph: |
#     identity_model: one shared layer where 2 separate ones are asked for
#       expected: 2 layers, each with weights of its own
#       actual:   layer 1 (Conv2D), called 2 times
#       hint:     calling one layer object twice shares its weights: make a new layer for each
#   u08_e3_resnet_graph: |
#     resnet: one shared layer where 2 separate ones are asked for
#       expected: 2 layers, each with weights of its own
#       actual:   layer 5 (Conv2D), called 2 times
#       hint:     calling one layer object twice shares its weights: make a new layer for each
# checks:
#   u08_e1_identity_parameters: check_parameters
#   u08_e1_identity_graph: check_same_architecture
#   u08_e3_resnet_graph: check_same_architecture
# hints:
#   u08_e1_identity_parameters: 'a layer that is called again has no new weights: make a layer for each call'
#   u08_e1_identity_graph: 'calling one layer object twice shares its weights: make a new layer for each'
#   u08_e3_resnet_graph: 'calling one layer object twice shares its weights: make a new layer for each'
# ---
# %% u08_e1_identity
def identity_block(x):
    conv = layers.Conv2D(x.shape[-1], 3, padding="same")
    body = conv(layers.ReLU()(conv(x)))
    return layers.ReLU()(layers.Add()([x, body]))
