# ---
# kind: mistake
# exercise: e3
# about: the pooling reads the first block, so the second is bypassed
# loses:
#   u08_e3_resnet_skips: |
#     resnet: no identity shortcut
#       expected: an identity shortcut
#       actual:   1 shortcut: projection
#       hint:     an identity shortcut is the tensor from before the block's first layer, itself, with no layer on the way to the merge
#   u08_e3_resnet_graph: |
#     resnet: a Conv2D layer is missing
#       expected: Conv2D, 8 filters, relu, reading layer 4 (add)
#       hint:     a layer that no output leads back to is bypassed: is a tensor variable stale, so that the next layer is called on the earlier tensor?
#     resnet: a Conv2D layer is missing
#       expected: Conv2D, 8 filters
#       hint:     a layer that no output leads back to is bypassed: is a tensor variable stale, so that the next layer is called on the earlier tensor?
#     resnet: an add is missing
#       expected: add, relu, reading layer 4 (add)
#       actual:   layer 5 (GlobalAveragePooling2D) reads layer 4 (add)
#       hint:     a merge is called on a list of the branches' last tensors, all of them
# checks:
#   u08_e3_resnet_skips: check_skip
#   u08_e3_resnet_graph: check_same_architecture
# ---
# %% u08_e3_resnet
picture = keras.Input(shape=(8, 8, 1))
first = projection_block(picture, 8)
second = identity_block(first)
pooled = layers.GlobalAveragePooling2D()(first)
resnet = keras.Model(picture, layers.Dense(10, activation="softmax")(pooled))
