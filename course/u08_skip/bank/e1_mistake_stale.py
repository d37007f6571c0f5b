# ---
# kind: mistake
# exercise: e1
# about: x is rebound, so the body is added to itself
# loses:
#   u08_e1_identity_skip: |
#     identity_model: no skip connection
#       expected: a tensor that goes around layers with weights and meets their result in an add
#       actual:   layer 3 (add) reads layer 2 (Conv2D) and layer 2 (Conv2D)
#       hint:     the same tensor arrives twice: was the other branch's variable meant?
#   u08_e1_identity_graph: |
#     identity_model, layer 3 (add): reads the wrong tensor
#       expected: input 1 and layer 2 (Conv2D)
#       actual:   layer 2 (Conv2D) and layer 2 (Conv2D)
#       hint:     the same tensor arrives twice: was the other branch's variable meant?
#   u08_e3_resnet_skips: |
#     resnet: no identity shortcut
#       expected: an identity shortcut
#       actual:   1 shortcut: projection
#       hint:     the same tensor arrives twice: was the other branch's variable meant?
#   u08_e3_resnet_graph: |
#     resnet, layer 7 (add): reads the wrong tensor
#       expected: layer 4 (add) and layer 6 (Conv2D, kernel 3×3)
#       actual:   layer 6 (Conv2D, kernel 3×3) and layer 6 (Conv2D, kernel 3×3)
#       hint:     the same tensor arrives twice: was the other branch's variable meant?
# checks:
#   u08_e1_identity_skip: check_skip
#   u08_e1_identity_graph: check_same_architecture
#   u08_e3_resnet_skips: check_skip
#   u08_e3_resnet_graph: check_same_architecture
# hints:
#   u08_e1_identity_skip: 'the same tensor arrives twice: was the other branch''s variable meant?'
#   u08_e1_identity_graph: 'the same tensor arrives twice: was the other branch''s variable meant?'
#   u08_e3_resnet_skips: 'the same tensor arrives twice: was the other branch''s variable meant?'
#   u08_e3_resnet_graph: 'the same tensor arrives twice: was the other branch''s variable meant?'
# ---
# %% u08_e1_identity
def identity_block(x):
    channels = x.shape[-1]
    x = layers.Conv2D(channels, 3, padding="same", activation="relu")(x)
    x = layers.Conv2D(channels, 3, padding="same")(x)
    return layers.ReLU()(layers.Add()([x, x]))
