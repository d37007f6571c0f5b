# ---
# kind: mistake
# exercise: e4
# about: no batch normalisation
# loses:
#   u08_e4_block_graph: |
#     six_model, layer 1 (relu): another kind of layer
#       expected: BatchNormalization, relu
#       actual:   relu
#     six_model: a BatchNormalization layer is missing
#       expected: BatchNormalization, between layer 2 (Conv2D) and layer 3 (Conv2D)
#       actual:   layer 3 (Conv2D) reads layer 2 (Conv2D)
#       hint:     no output leads back to such a layer: was it left out, or bypassed, with the next one called on an earlier tensor?
# checks:
#   u08_e4_block_graph: check_same_architecture
# hints:
#   u08_e4_block_graph: 'no output leads back to such a layer: was it left out, or bypassed, with the next one called on an earlier tensor?'
# ---
# %% u08_e4_block
def preactivated(x):
    channels = x.shape[-1]
    body = layers.Conv2D(channels, 3, padding="same")(ops.relu(x))
    body = layers.Conv2D(channels, 3, padding="same")(ops.relu(body))
    return layers.Add()([x, body])
