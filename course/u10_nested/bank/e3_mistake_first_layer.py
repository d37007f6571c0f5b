# ---
# kind: mistake
# exercise: e3
# about: freezes the first layer only
# loses:
#   u10_e3_transfer_frozen: |
#     transfer: wrong number of trainable parameters
#       expected: 125
#       actual:   1,301 of 4,421
#       hint:     more than asked for can still change: is the whole part frozen?
#   u10_e3_transfer_base: |
#     transfer: the weights of trunk have changed
#       expected: the weights from before fit
#       actual:   others: those of 'features'
#       hint:     what fit must leave alone is frozen before fit: which order do your lines have?
# checks:
#   u10_e3_transfer_frozen: check_parameters
#   u10_e3_transfer_base: check_kept_weights
# hints:
#   u10_e3_transfer_frozen: 'more than asked for can still change: is the whole part frozen?'
#   u10_e3_transfer_base: 'what fit must leave alone is frozen before fit: which order do your lines have?'
# ---
# %% u10_e3_transfer
trunk.layers[0].trainable = False
pixels = keras.Input(shape=(64,))
transfer = keras.Model(pixels, layers.Dense(5, activation="softmax")(trunk(pixels)))
transfer.compile(optimizer="adam", loss="sparse_categorical_crossentropy")
transfer.fit(x_few, y_few, epochs=2, verbose=0)
