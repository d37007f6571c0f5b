# ---
# kind: mistake
# exercise: e1
# about: batch normalisation, as in the papers, though not asked for
# loses:
#   u08_e1_identity_parameters: |
#     identity_model: wrong number of parameters
#       expected: 660
#       actual:   708 (330 + 24 + 330 + 24)
#       hint:     compare layer by layer: is one too many, or wider than asked for?
#   u08_e1_identity_graph: |
#     identity_model, layer 2 (BatchNormalization): not asked for
#       actual:   BatchNormalization, relu, after layer 1 (Conv2D)
#     identity_model, layer 4 (BatchNormalization): not asked for
#       actual:   BatchNormalization, after layer 3 (Conv2D)
#   u08_e3_resnet_graph: |
#     resnet, layer 6 (BatchNormalization): not asked for
#       actual:   BatchNormalization, relu, after layer 5 (Conv2D, kernel 3×3)
#     resnet, layer 8 (BatchNormalization): not asked for
#       actual:   BatchNormalization, after layer 7 (Conv2D, kernel 3×3)
# checks:
#   u08_e1_identity_parameters: check_parameters
#   u08_e1_identity_graph: check_same_architecture
#   u08_e3_resnet_graph: check_same_architecture
# hints:
#   u08_e1_identity_parameters: 'compare layer by layer: is one too many, or wider than asked for?'
# ---
# %% u08_e1_identity
def identity_block(x):
    channels = x.shape[-1]
    body = layers.Conv2D(channels, 3, padding="same")(x)
    body = layers.ReLU()(layers.BatchNormalization()(body))
    body = layers.Conv2D(channels, 3, padding="same")(body)
    body = layers.BatchNormalization()(body)
    return layers.ReLU()(x + body)
