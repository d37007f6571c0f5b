# ---
# kind: mistake
# exercise: e4
# about: everything is called x: the body is added to itself
# loses:
#   u08_e4_block_skip: |
#     six_model: no skip connection
#       expected: a tensor that goes around layers with weights and meets their result in an add
#       actual:   layer 5 (add) reads layer 4 (Conv2D) and layer 4 (Conv2D)
#       hint:     the same tensor arrives twice: was the other branch's variable meant?
#   u08_e4_block_graph: |
#     six_model, layer 5 (add): reads the wrong tensor
#       expected: input 1 and layer 4 (Conv2D)
#       actual:   layer 4 (Conv2D) and layer 4 (Conv2D)
#       hint:     the same tensor arrives twice: was the other branch's variable meant?
# checks:
#   u08_e4_block_skip: check_skip
#   u08_e4_block_graph: check_same_architecture
# hints:
#   u08_e4_block_skip: 'the same tensor arrives twice: was the other branch''s variable meant?'
#   u08_e4_block_graph: 'the same tensor arrives twice: was the other branch''s variable meant?'
# ---
# %% u08_e4_block
def preactivated(x):
    channels = x.shape[-1]
    x = layers.ReLU()(layers.BatchNormalization()(x))
    x = layers.Conv2D(channels, 3, padding="same")(x)
    x = layers.ReLU()(layers.BatchNormalization()(x))
    x = layers.Conv2D(channels, 3, padding="same")(x)
    return layers.Add()([x, x])
