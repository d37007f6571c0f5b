# ---
# kind: mistake
# exercise: e1
# about: relu before the addition as well as after it
# loses:
#   u08_e1_identity_graph: |
#     identity_model, layer 2 (Conv2D): wrong activation
#       expected: none (linear)
#       actual:   relu
#       hint:     relu comes before the merge here, which then gets only what it lets through
#   u08_e3_resnet_graph: |
#     resnet, layer 6 (Conv2D, kernel 3×3): wrong activation
#       expected: none (linear)
#       actual:   relu
#       hint:     relu comes before the merge here, which then gets only what it lets through
# checks:
#   u08_e1_identity_graph: check_same_architecture
#   u08_e3_resnet_graph: check_same_architecture
# hints:
#   u08_e1_identity_graph: relu comes before the merge here, which then gets only what it lets through
#   u08_e3_resnet_graph: relu comes before the merge here, which then gets only what it lets through
# ---
# %% u08_e1_identity
def identity_block(x):
    channels = x.shape[-1]
    body = layers.Conv2D(channels, 3, padding="same", activation="relu")(x)
    body = layers.Conv2D(channels, 3, padding="same", activation="relu")(body)
    return layers.ReLU()(layers.Add()([x, body]))
