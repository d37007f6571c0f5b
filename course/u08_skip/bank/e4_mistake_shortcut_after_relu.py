# ---
# kind: mistake
# exercise: e4
# about: x is rebound by the first line, so the shortcut starts after relu
# loses:
#   u08_e4_block_skip: |
#     six_model: with all weights at zero, the input does not come through
#       expected: x itself
#       actual:   0 everywhere
#       hint:     every way to the output leads through layers with weights: is the shortcut added, and does it start before the first of them?
#   u08_e4_block_graph: |
#     six_model, layer 5 (add): a normalised tensor is added to
#       expected: the tensor that the normalisation reads goes past the part, to the addition
#       actual:   layer 5 (add) reads layer 1 (BatchNormalization) and layer 4 (Conv2D)
#       hint:     the normalised tensor needs a name of its own: it alone enters the part, and what the part gives is added to the tensor from before
# checks:
#   u08_e4_block_skip: check_zeroed_body_is
#   u08_e4_block_graph: check_same_architecture
# hints:
#   u08_e4_block_skip: 'every way to the output leads through layers with weights: is the shortcut added, and does it start before the first of them?'
#   u08_e4_block_graph: 'the normalised tensor needs a name of its own: it alone enters the part, and what the part gives is added to the tensor from before'
# ---
# %% u08_e4_block
def preactivated(x):
    channels = x.shape[-1]
    x = layers.ReLU()(layers.BatchNormalization()(x))
    body = layers.Conv2D(channels, 3, padding="same")(x)
    body = layers.ReLU()(layers.BatchNormalization()(body))
    body = layers.Conv2D(channels, 3, padding="same")(body)
    return layers.Add()([x, body])
