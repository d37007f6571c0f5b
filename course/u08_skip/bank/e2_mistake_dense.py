# ---
# kind: mistake
# exercise: e2
# about: a Dense layer on the channels instead of the Conv2D asked for
# loses:
#   u08_e2_projection_graph: |
#     projection_model, layer 2 (Dense): another kind of layer
#       expected: Conv2D, 5 filters, kernel 1×1
#       actual:   Dense, 5 units
#   u08_e3_resnet_graph: |
#     resnet, layer 2 (Dense, 8 units): another kind of layer
#       expected: Conv2D, 8 filters, kernel 1×1
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
