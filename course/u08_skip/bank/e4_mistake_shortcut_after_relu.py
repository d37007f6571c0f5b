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
#     six_model, layer 5 (add): reads the wrong tensor
#       expected: input 1 and layer 4 (Conv2D)
#       actual:   layer 1 (BatchNormalization) and layer 4 (Conv2D)
#       hint:     it is called on the result of layer 1 (BatchNormalization), not on what went in
# checks:
#   u08_e4_block_skip: check_zeroed_body_is
#   u08_e4_block_graph: check_same_architecture
# hints:
#   u08_e4_block_skip: 'every way to the output leads through layers with weights: is the shortcut added, and does it start before the first of them?'
#   u08_e4_block_graph: it is called on the result of layer 1 (BatchNormalization), not on what went in
# ---
# %% u08_e4_block
def preactivated(x):
    channels = x.shape[-1]
    x = layers.ReLU()(layers.BatchNormalization()(x))
    body = layers.Conv2D(channels, 3, padding="same")(x)
    body = layers.ReLU()(layers.BatchNormalization()(body))
    body = layers.Conv2D(channels, 3, padding="same")(body)
    return layers.Add()([x, body])
