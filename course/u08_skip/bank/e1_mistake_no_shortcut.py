# ---
# kind: mistake
# exercise: e1
# about: two convolutions and no shortcut at all
# loses:
#   u08_e1_identity_skip: |
#     identity_model: no skip connection
#       expected: a tensor that goes around layers with weights and meets their result in an add
#       actual:   no two tensors meet in the model
#       hint:     keep the tensor from before the layers under a name, and add it to their result
#   u08_e1_identity_graph: |
#     identity_model: an add is missing
#       expected: add, reading input 1 and layer 2 (Conv2D)
#       actual:   the model ends with layer 2 (Conv2D)
#       hint:     keep the tensor from before the layers under a name, and add it to their result
#   u08_e3_resnet_skips: |
#     resnet: no identity shortcut
#       expected: an identity shortcut
#       actual:   1 shortcut: projection
#       hint:     an identity shortcut is the tensor from before the block's first layer, itself, with no layer on the way to the merge
#   u08_e3_resnet_graph: |
#     resnet: an add is missing
#       expected: add, reading layer 4 (add) and layer 6 (Conv2D, kernel 3×3), before layer 7 (GlobalAveragePooling2D)
#       actual:   layer 7 (GlobalAveragePooling2D) reads layer 6 (Conv2D, kernel 3×3)
#       hint:     keep the tensor from before the layers under a name, and add it to their result
# checks:
#   u08_e1_identity_skip: check_skip
#   u08_e1_identity_graph: check_same_architecture
#   u08_e3_resnet_skips: check_skip
#   u08_e3_resnet_graph: check_same_architecture
# hints:
#   u08_e1_identity_skip: keep the tensor from before the layers under a name, and add it to their result
#   u08_e1_identity_graph: keep the tensor from before the layers under a name, and add it to their result
#   u08_e3_resnet_skips: an identity shortcut is the tensor from before the block's first layer, itself, with no layer on the way to the merge
#   u08_e3_resnet_graph: keep the tensor from before the layers under a name, and add it to their result
# ---
# %% u08_e1_identity
def identity_block(x):
    channels = x.shape[-1]
    body = layers.Conv2D(channels, 3, padding="same", activation="relu")(x)
    return layers.ReLU()(layers.Conv2D(channels, 3, padding="same")(body))
