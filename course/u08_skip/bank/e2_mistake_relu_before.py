# ---
# kind: mistake
# exercise: e2
# about: relu before the addition, none after
# loses:
#   u08_e2_projection_graph: |
#     projection_model, layer 3 (Conv2D): wrong activation
#       expected: none (linear)
#       actual:   relu
#       hint:     relu comes before the merge here, which then gets only what it lets through
#     projection_model, layer 4 (add): wrong activation
#       expected: relu
#       actual:   none (linear)
#       hint:     a layer without an activation is linear
#   u08_e3_resnet_graph: |
#     resnet, layer 3 (Conv2D): wrong activation
#       expected: none (linear)
#       actual:   relu
#       hint:     relu comes before the merge here, which then gets only what it lets through
#     resnet, layer 4 (add): wrong activation
#       expected: relu
#       actual:   none (linear)
#       hint:     relu comes after the add here: apply it to each layer before that
# checks:
#   u08_e2_projection_graph: check_same_architecture
#   u08_e3_resnet_graph: check_same_architecture
# ---
# %% u08_e2_projection
def projection_block(x, channels):
    shortcut = layers.Conv2D(channels, 1)(x)
    body = layers.Conv2D(channels, 3, padding="same", activation="relu")(x)
    body = layers.Conv2D(channels, 3, padding="same", activation="relu")(body)
    return layers.Add()([shortcut, body])
