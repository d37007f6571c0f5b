# ---
# kind: mistake
# exercise: e1
# about: concatenates instead of adding
# loses:
#   u08_e1_identity_shape: |
#     identity_model: wrong output shape
#       expected: (8, 8, 6)
#       actual:   (8, 8, 12)
#       hint:     the width after a concatenation is the sum of its operands' widths
#   u08_e1_identity_skip: |
#     identity_model: the skip connection ends in another merge
#       expected: add
#       actual:   concatenate
#       hint:     concatenation puts tensors side by side, so that widths add up
#   u08_e1_identity_graph: |
#     identity_model, layer 3 (concatenate): another kind of merge
#       expected: add
#       actual:   concatenate
#       hint:     concatenation puts tensors side by side, so that widths add up
#   u08_e3_resnet_skips: |
#     resnet: the skip connection ends in another merge
#       expected: add
#       actual:   concatenate
#       hint:     concatenation puts tensors side by side, so that widths add up
#   u08_e3_resnet_graph: |
#     resnet, layer 7 (concatenate): another kind of merge
#       expected: add
#       actual:   concatenate
#       hint:     concatenation puts tensors side by side, so that widths add up
# checks:
#   u08_e1_identity_shape: check_output_shape
#   u08_e1_identity_skip: check_skip
#   u08_e1_identity_graph: check_same_architecture
#   u08_e3_resnet_skips: check_skip
#   u08_e3_resnet_graph: check_same_architecture
# hints:
#   u08_e1_identity_shape: the width after a concatenation is the sum of its operands' widths
#   u08_e1_identity_skip: concatenation puts tensors side by side, so that widths add up
#   u08_e1_identity_graph: concatenation puts tensors side by side, so that widths add up
#   u08_e3_resnet_skips: concatenation puts tensors side by side, so that widths add up
#   u08_e3_resnet_graph: concatenation puts tensors side by side, so that widths add up
# ---
# %% u08_e1_identity
def identity_block(x):
    channels = x.shape[-1]
    body = layers.Conv2D(channels, 3, padding="same", activation="relu")(x)
    body = layers.Conv2D(channels, 3, padding="same")(body)
    return layers.ReLU()(layers.Concatenate()([x, body]))
