# ---
# kind: mistake
# exercise: e4
# about: concatenates instead of adding
# loses:
#   u08_e4_block_shape: |
#     six_model: wrong output shape
#       expected: (8, 8, 6)
#       actual:   (8, 8, 12)
#       hint:     the width after a concatenation is the sum of its operands' widths
#   u08_e4_block_skip: |
#     six_model: the skip connection ends in another merge
#       expected: add
#       actual:   concatenate
#       hint:     concatenation puts tensors side by side, so that widths add up
#   u08_e4_block_graph: |
#     six_model, layer 5 (concatenate): another kind of merge
#       expected: add
#       actual:   concatenate
#       hint:     concatenation puts tensors side by side, so that widths add up
# checks:
#   u08_e4_block_shape: check_output_shape
#   u08_e4_block_skip: check_skip
#   u08_e4_block_graph: check_same_architecture
# hints:
#   u08_e4_block_shape: the width after a concatenation is the sum of its operands' widths
#   u08_e4_block_skip: concatenation puts tensors side by side, so that widths add up
#   u08_e4_block_graph: concatenation puts tensors side by side, so that widths add up
# ---
# %% u08_e4_block
def preactivated(x):
    channels = x.shape[-1]
    body = layers.ReLU()(layers.BatchNormalization()(x))
    body = layers.Conv2D(channels, 3, padding="same")(body)
    body = layers.ReLU()(layers.BatchNormalization()(body))
    body = layers.Conv2D(channels, 3, padding="same")(body)
    return layers.Concatenate()([x, body])
