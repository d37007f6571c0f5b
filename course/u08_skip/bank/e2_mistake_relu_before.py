# ---
# kind: mistake
# exercise: e2
# about: relu before the addition, none after
# loses:
#   u08_e2_projection_graph: |
#     projection_model: relu is in the wrong place
#       expected: right after layer 4 (add)
#       actual:   right after layer 3 (Conv2D, kernel 3×3)
#       hint:     relu comes before the merge here, which then gets only what it lets through
#   u08_e3_resnet_graph: |
#     resnet: relu is in the wrong place
#       expected: right after layer 4 (add)
#       actual:   right after layer 3 (Conv2D, kernel 3×3)
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
    shortcut = layers.Conv2D(channels, 1)(x)
    body = layers.Conv2D(channels, 3, padding="same", activation="relu")(x)
    body = layers.Conv2D(channels, 3, padding="same", activation="relu")(body)
    return layers.Add()([shortcut, body])
