# ---
# kind: mistake
# exercise: e2
# about: concatenates instead of adding
# loses:
#   u08_e2_projection_shape: |
#     projection_model: wrong output shape
#       expected: (8, 8, 5)
#       actual:   (8, 8, 10)
#       hint:     the width after a concatenation is the sum of its operands' widths
#   u08_e2_projection_skip: |
#     projection_model: the skip connection ends in another merge
#       expected: add
#       actual:   concatenate
#       hint:     concatenation puts tensors side by side, so that widths add up
#   u08_e2_projection_graph: |
#     projection_model, layer 4 (concatenate): another kind of merge
#       expected: add
#       actual:   concatenate
#       hint:     concatenation puts tensors side by side, so that widths add up
#   u08_e3_resnet_skips: |
#     resnet: the skip connection ends in another merge
#       expected: add
#       actual:   concatenate
#       hint:     concatenation puts tensors side by side, so that widths add up
#   u08_e3_resnet_graph: |
#     resnet, layer 4 (concatenate): another kind of merge
#       expected: add
#       actual:   concatenate
#       hint:     concatenation puts tensors side by side, so that widths add up
#     resnet, layer 5 (Conv2D, 16 filters, kernel 3×3) and layer 6 (Conv2D, 16 filters, kernel 3×3): wrong number of filters
#       expected: 8
#       actual:   16
#       hint:     the first argument of Conv2D is the number of filters
# checks:
#   u08_e2_projection_shape: check_output_shape
#   u08_e2_projection_skip: check_skip
#   u08_e2_projection_graph: check_same_architecture
#   u08_e3_resnet_skips: check_skip
#   u08_e3_resnet_graph: check_same_architecture
# hints:
#   u08_e2_projection_shape: the width after a concatenation is the sum of its operands' widths
#   u08_e2_projection_skip: concatenation puts tensors side by side, so that widths add up
#   u08_e2_projection_graph: concatenation puts tensors side by side, so that widths add up
#   u08_e3_resnet_skips: concatenation puts tensors side by side, so that widths add up
#   u08_e3_resnet_graph: concatenation puts tensors side by side, so that widths add up
# ---
# %% u08_e2_projection
def projection_block(x, channels):
    shortcut = layers.Conv2D(channels, 1)(x)
    body = layers.Conv2D(channels, 3, padding="same", activation="relu")(x)
    body = layers.Conv2D(channels, 3, padding="same")(body)
    return layers.ReLU()(layers.Concatenate()([shortcut, body]))
