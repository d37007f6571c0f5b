# ---
# kind: mistake
# exercise: e2
# about: the shortcut has a window of 3
# loses:
#   u08_e2_projection_skip: |
#     projection_model, layer 2 (Conv2D): the projection is not 1×1
#       expected: a convolution of size 1×1
#       actual:   Conv2D of size 3×3
#       hint:     a projection only changes the number of channels, pixel by pixel
#   u08_e2_projection_graph: |
#     projection_model, layer 2 (Conv2D): wrong kernel size
#       expected: (1, 1)
#       actual:   (3, 3)
#       hint:     look at the argument kernel_size= of this layer
#   u08_e3_resnet_skips: |
#     resnet, layer 2 (Conv2D): the projection is not 1×1
#       expected: a convolution of size 1×1
#       actual:   Conv2D of size 3×3
#       hint:     a projection only changes the number of channels, pixel by pixel
#   u08_e3_resnet_graph: |
#     resnet, layer 2 (Conv2D): wrong kernel size
#       expected: (1, 1)
#       actual:   (3, 3)
#       hint:     look at the argument kernel_size= of this layer
# checks:
#   u08_e2_projection_skip: check_skip
#   u08_e2_projection_graph: check_same_architecture
#   u08_e3_resnet_skips: check_skip
#   u08_e3_resnet_graph: check_same_architecture
# hints:
#   u08_e2_projection_skip: a projection only changes the number of channels, pixel by pixel
#   u08_e2_projection_graph: look at the argument kernel_size= of this layer
#   u08_e3_resnet_skips: a projection only changes the number of channels, pixel by pixel
#   u08_e3_resnet_graph: look at the argument kernel_size= of this layer
# ---
# %% u08_e2_projection
def projection_block(x, channels):
    shortcut = layers.Conv2D(channels, 3, padding="same")(x)
    body = layers.Conv2D(channels, 3, padding="same", activation="relu")(x)
    body = layers.Conv2D(channels, 3, padding="same")(body)
    return layers.ReLU()(layers.Add()([shortcut, body]))
