# ---
# kind: mistake
# exercise: e2
# about: a Dense layer on the channels instead of the Conv2D asked for
# loses:
#   u08_e2_projection_graph: |
#     projection_model: a Conv2D layer is missing
#       expected: Conv2D, 5 filters, reading input 1
#       actual:   layer 4 (add) reads layer 2 (Dense) and layer 3 (Conv2D)
#       hint:     layer 2 (Dense) stands in its place
#     projection_model, layer 2 (Dense): not asked for
#       actual:   Dense, 5 units
#   u08_e3_resnet_graph: |
#     resnet: a Conv2D layer is missing
#       expected: Conv2D, 8 filters, reading input 1
#       actual:   layer 4 (add) reads layer 2 (Dense) and layer 3 (Conv2D)
#       hint:     layer 2 (Dense) stands in its place
#     resnet, layer 2 (Dense): not asked for
#       actual:   Dense, 8 units
# checks:
#   u08_e2_projection_graph: check_same_architecture
#   u08_e3_resnet_graph: check_same_architecture
# ---
# %% u08_e2_projection
def projection_block(x, channels):
    shortcut = layers.Dense(channels)(x)
    body = layers.Conv2D(channels, 3, padding="same", activation="relu")(x)
    body = layers.Conv2D(channels, 3, padding="same")(body)
    return layers.ReLU()(layers.Add()([shortcut, body]))
