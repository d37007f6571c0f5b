# ---
# kind: mistake
# exercise: e1
# about: the two ways are averaged
# loses:
#   u08_e1_identity_skip: |
#     identity_model: the skip connection ends in another merge
#       expected: add
#       actual:   average
#       hint:     tensors can meet in many ways; the task asks for add
#   u08_e1_identity_graph: |
#     identity_model, layer 3 (average): another kind of merge
#       expected: add
#       actual:   average
#       hint:     tensors can meet in many ways; the task asks for add
#   u08_e3_resnet_skips: |
#     resnet: the skip connection ends in another merge
#       expected: add
#       actual:   average
#       hint:     tensors can meet in many ways; the task asks for add
#   u08_e3_resnet_graph: |
#     resnet, layer 7 (average): another kind of merge
#       expected: add
#       actual:   average
#       hint:     tensors can meet in many ways; the task asks for add
# checks:
#   u08_e1_identity_skip: check_skip
#   u08_e1_identity_graph: check_same_architecture
#   u08_e3_resnet_skips: check_skip
#   u08_e3_resnet_graph: check_same_architecture
# hints:
#   u08_e1_identity_skip: tensors can meet in many ways; the task asks for add
#   u08_e1_identity_graph: tensors can meet in many ways; the task asks for add
#   u08_e3_resnet_skips: tensors can meet in many ways; the task asks for add
#   u08_e3_resnet_graph: tensors can meet in many ways; the task asks for add
# ---
# %% u08_e1_identity
def identity_block(x):
    channels = x.shape[-1]
    body = layers.Conv2D(channels, 3, padding="same", activation="relu")(x)
    body = layers.Conv2D(channels, 3, padding="same")(body)
    return layers.ReLU()(layers.Average()([x, body]))
