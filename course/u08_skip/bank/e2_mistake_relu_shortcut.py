# ---
# kind: mistake
# exercise: e2
# about: relu on the shortcut
# loses:
#   u08_e2_projection_graph: |
#     projection_model, layer 2 (Conv2D, kernel 1×1): wrong activation
#       expected: none (linear)
#       actual:   relu
#       hint:     relu comes before the merge here, which then gets only what it lets through
#   u08_e3_resnet_graph: |
#     resnet, layer 2 (Conv2D, kernel 1×1): wrong activation
#       expected: none (linear)
#       actual:   relu
#       hint:     relu comes before the merge here, which then gets only what it lets through
# checks:
#   u08_e2_projection_graph: check_same_architecture
#   u08_e3_resnet_graph: check_same_architecture
# hints:
#   u08_e2_projection_graph: relu comes before the merge here, which then gets only what it lets through
#   u08_e3_resnet_graph: relu comes before the merge here, which then gets only what it lets through
# ---
# %% u08_e2_projection
def projection_block(x, channels):
    shortcut = layers.Conv2D(channels, 1, activation="relu")(x)
    body = layers.Conv2D(channels, 3, padding="same", activation="relu")(x)
    body = layers.Conv2D(channels, 3, padding="same")(body)
    return layers.ReLU()(layers.Add()([shortcut, body]))
