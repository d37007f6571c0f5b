# ---
# kind: mistake
# exercise: e4
# about: one normalisation layer is called twice
# loses:
#   u08_e4_block_graph: |
#     six_model: one shared layer where 2 separate ones are asked for
#       expected: 2 layers, each with weights of its own
#       actual:   layer 1 (BatchNormalization), called 2 times
#       hint:     calling one layer object twice shares its weights: make a new layer for each
# checks:
#   u08_e4_block_graph: check_same_architecture
# hints:
#   u08_e4_block_graph: 'calling one layer object twice shares its weights: make a new layer for each'
# ---
# %% u08_e4_block
def preactivated(x):
    channels = x.shape[-1]
    norm = layers.BatchNormalization()
    body = layers.Conv2D(channels, 3, padding="same")(ops.relu(norm(x)))
    body = layers.Conv2D(channels, 3, padding="same")(ops.relu(norm(body)))
    return layers.Add()([x, body])
