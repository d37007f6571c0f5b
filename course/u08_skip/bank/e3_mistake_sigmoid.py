# ---
# kind: mistake
# exercise: e3
# about: sigmoid for one of ten
# loses:
#   u08_e3_resnet_probabilities: |
#     resnet, layer 9 (Dense): wrong activation
#       expected: softmax
#       actual:   sigmoid
#       hint:     sigmoid judges every unit by itself; for one of several classes they sum to 1
#   u08_e3_resnet_graph: |
#     resnet, layer 9 (Dense): wrong activation
#       expected: softmax
#       actual:   sigmoid
#       hint:     sigmoid judges every unit by itself; for one of several classes they sum to 1
# checks:
#   u08_e3_resnet_probabilities: check_activation
#   u08_e3_resnet_graph: check_same_architecture
# hints:
#   u08_e3_resnet_probabilities: sigmoid judges every unit by itself; for one of several classes they sum to 1
#   u08_e3_resnet_graph: sigmoid judges every unit by itself; for one of several classes they sum to 1
# ---
# %% u08_e3_resnet
picture = keras.Input(shape=(8, 8, 1))
features = identity_block(projection_block(picture, 8))
features = layers.GlobalAveragePooling2D()(features)
resnet = keras.Model(picture, layers.Dense(10, activation="sigmoid")(features))
