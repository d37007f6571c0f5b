# ---
# kind: mistake
# exercise: e2
# about: 5 instead of channels, right for the first example only
# loses:
#   u08_e2_projection_graph: |
#     projection_seven, layer 1 (Conv2D, kernel 3×3), layer 2 (Conv2D, kernel 1×1) and layer 3 (Conv2D, kernel 3×3): wrong number of filters
#       expected: 7
#       actual:   5
#       hint:     the first argument of Conv2D is the number of filters
#   u08_e3_resnet_graph: |
#     resnet, layer 1 (Conv2D, kernel 3×3), layer 2 (Conv2D, kernel 1×1), layer 3 (Conv2D, kernel 3×3), layer 5 (Conv2D, kernel 3×3) and layer 6 (Conv2D, kernel 3×3): wrong number of filters
#       expected: 8
#       actual:   5
#       hint:     the first argument of Conv2D is the number of filters
# checks:
#   u08_e2_projection_graph: check_same_architecture
#   u08_e3_resnet_graph: check_same_architecture
# hints:
#   u08_e2_projection_graph: the first argument of Conv2D is the number of filters
#   u08_e3_resnet_graph: the first argument of Conv2D is the number of filters
# ---
# %% u08_e2_projection
def projection_block(x, channels):
    body = layers.Conv2D(5, 3, padding="same", activation="relu")(x)
    body = layers.Conv2D(5, 3, padding="same")(body)
    return ops.relu(layers.Conv2D(5, 1)(x) + body)
