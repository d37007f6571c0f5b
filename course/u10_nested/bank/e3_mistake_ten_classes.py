# ---
# kind: mistake
# exercise: e3
# about: ten classes instead of five
# loses:
#   u10_e3_transfer_shapes: |
#     transfer: wrong output shape
#       expected: (5,)
#       actual:   (10,)
#   u10_e3_transfer_frozen: |
#     transfer: wrong number of parameters
#       expected: 4,421
#       actual:   4,546 (3,120 + 1,176 + 250)
#       hint:     compare layer by layer: is one too many, or wider than asked for?
#     transfer: wrong number of trainable parameters
#       expected: 125
#       actual:   250 of 4,546
# checks:
#   u10_e3_transfer_shapes: check_output_shape
#   u10_e3_transfer_frozen: check_parameters
# hints:
#   u10_e3_transfer_frozen: 'compare layer by layer: is one too many, or wider than asked for?'
# ---
# %% u10_e3_transfer
trunk.trainable = False
pixels = keras.Input(shape=(64,))
transfer = keras.Model(pixels, layers.Dense(10, activation="softmax")(trunk(pixels)))
transfer.compile(optimizer="adam", loss="sparse_categorical_crossentropy")
transfer.fit(x_few, y_few, epochs=2, verbose=0)
