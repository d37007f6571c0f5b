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
#     resnet: 3 layers are missing
#       expected: Conv2D, 8 filters, kernel 3×3, relu, then Conv2D, 8 filters, kernel 3×3, then add, relu, between layer 4 (add) and layer 5 (GlobalAveragePooling2D)
#       actual:   layer 5 (GlobalAveragePooling2D) reads layer 4 (add)
#       hint:     keep the tensor from before the layers under a name, and add it to their result
# checks:
#   u08_e3_resnet_skips: check_skip
#   u08_e3_resnet_graph: check_same_architecture
# hints:
#   u08_e3_resnet_skips: an identity shortcut is the tensor from before the block's first layer, itself, with no layer on the way to the merge
#   u08_e3_resnet_graph: keep the tensor from before the layers under a name, and add it to their result
# ---
# %% u08_e3_resnet
picture = keras.Input(shape=(8, 8, 1))
first = projection_block(picture, 8)
second = identity_block(first)
pooled = layers.GlobalAveragePooling2D()(first)
resnet = keras.Model(picture, layers.Dense(10, activation="softmax")(pooled))
