# ---
# kind: mistake
# exercise: e3
# about: called the head on the pixels instead of what leaves trunk
# loses:
#   u10_e3_transfer_frozen: |
#     transfer: wrong number of parameters
#       expected: 4,421
#       actual:   325
#       hint:     compare layer by layer: is one missing, bypassed or narrower than asked for?
#     transfer: wrong number of trainable parameters
#       expected: 125
#       actual:   325 of 325
#   u10_e3_transfer_base: |
#     transfer: trunk is not inside
#       expected: trunk itself, with its weights
#       actual:   other layers
#       hint:     call trunk on a tensor, as if it were a layer, and go on from what comes out
#   u10_e3_transfer_head: |
#     transfer: wrong number of layers with weights
#       expected: 3: relu, relu, softmax
#       actual:   1: softmax
#       hint:     no output leads back to such a layer: was it left out, or bypassed, with the next one called on an earlier tensor?
# checks:
#   u10_e3_transfer_frozen: check_parameters
#   u10_e3_transfer_base: check_contains
#   u10_e3_transfer_head: check_activations
# hints:
#   u10_e3_transfer_frozen: 'compare layer by layer: is one missing, bypassed or narrower than asked for?'
#   u10_e3_transfer_base: call trunk on a tensor, as if it were a layer, and go on from what comes out
#   u10_e3_transfer_head: 'no output leads back to such a layer: was it left out, or bypassed, with the next one called on an earlier tensor?'
# ---
# %% u10_e3_transfer
trunk.trainable = False
pixels = keras.Input(shape=(64,))
features = trunk(pixels)
transfer = keras.Model(pixels, layers.Dense(5, activation="softmax")(pixels))
transfer.compile(optimizer="adam", loss="sparse_categorical_crossentropy")
transfer.fit(x_few, y_few, epochs=2, verbose=0)
