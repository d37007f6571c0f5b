# ---
# kind: mistake
# exercise: e1
# about: a projection where none is needed
# loses:
#   u08_e1_identity_skip: |
#     identity_model: no identity shortcut
#       expected: an identity shortcut
#       actual:   1 shortcut: projection
#       hint:     an identity shortcut is the tensor from before the block's first layer, itself, with no layer on the way to the merge
#   u08_e1_identity_parameters: |
#     identity_model: wrong number of parameters
#       expected: 660
#       actual:   702 (330 + 42 + 330)
#       hint:     compare layer by layer: is one too many, or wider than asked for?
#   u08_e1_identity_graph: |
#     identity_model, layer 2 (Conv2D, kernel 1×1): not asked for
#       actual:   Conv2D, 6 filters, kernel 1×1, after input 1
#   u08_e3_resnet_skips: |
#     resnet: wrong number of skip connections
#       expected: 1 projection shortcut
#       actual:   2 projection shortcuts
#       hint:     where the number of channels stays, the shortcut is the tensor itself
#   u08_e3_resnet_graph: |
#     resnet, layer 6 (Conv2D, kernel 1×1): not asked for
#       actual:   Conv2D, 8 filters, kernel 1×1, after layer 4 (add)
# checks:
#   u08_e1_identity_skip: check_skip
#   u08_e1_identity_parameters: check_parameters
#   u08_e1_identity_graph: check_same_architecture
#   u08_e3_resnet_skips: check_skip
#   u08_e3_resnet_graph: check_same_architecture
# hints:
#   u08_e1_identity_skip: an identity shortcut is the tensor from before the block's first layer, itself, with no layer on the way to the merge
#   u08_e1_identity_parameters: 'compare layer by layer: is one too many, or wider than asked for?'
#   u08_e3_resnet_skips: where the number of channels stays, the shortcut is the tensor itself
# ---
# %% u08_e1_identity
def identity_block(x):
    channels = x.shape[-1]
    shortcut = layers.Conv2D(channels, 1)(x)
    body = layers.Conv2D(channels, 3, padding="same", activation="relu")(x)
    body = layers.Conv2D(channels, 3, padding="same")(body)
    return layers.ReLU()(layers.Add()([shortcut, body]))
