# ---
# kind: mistake
# exercise: e3
# about: a hidden layer in the head
# loses:
#   u10_e3_transfer_frozen: |
#     transfer: wrong number of parameters
#       expected: 4,421
#       actual:   4,541 (3,120 + 1,176 + 200 + 45)
#       hint:     compare layer by layer: is one too many, or wider than asked for?
#     transfer: wrong number of trainable parameters
#       expected: 125
#       actual:   245 of 4,541
#   u10_e3_transfer_head: |
#     transfer: wrong number of layers with weights
#       expected: 3: relu, relu, softmax
#       actual:   4: relu, relu, relu, softmax
#       hint:     there is a layer too many: each layer is called, or listed, once for each use
# checks:
#   u10_e3_transfer_frozen: check_parameters
#   u10_e3_transfer_head: check_activations
# hints:
#   u10_e3_transfer_frozen: 'compare layer by layer: is one too many, or wider than asked for?'
#   u10_e3_transfer_head: 'there is a layer too many: each layer is called, or listed, once for each use'
# ---
# %% u10_e3_transfer
trunk.trainable = False
pixels = keras.Input(shape=(64,))
h = layers.Dense(8, activation="relu")(trunk(pixels))
transfer = keras.Model(pixels, layers.Dense(5, activation="softmax")(h))
transfer.compile(optimizer="adam", loss="sparse_categorical_crossentropy")
transfer.fit(x_few, y_few, epochs=2, verbose=0)
