# ---
# kind: mistake
# exercise: e3
# about: frozen after the fit
# loses:
#   u10_e3_transfer_base: |
#     transfer: the weights of trunk have changed
#       expected: the weights from before fit
#       actual:   others: those of 'strokes', those of 'features'
#       hint:     what fit must leave alone is frozen before fit: which order do your lines have?
# checks:
#   u10_e3_transfer_base: check_kept_weights
# hints:
#   u10_e3_transfer_base: 'what fit must leave alone is frozen before fit: which order do your lines have?'
# ---
# %% u10_e3_transfer
pixels = keras.Input(shape=(64,))
transfer = keras.Model(pixels, layers.Dense(5, activation="softmax")(trunk(pixels)))
transfer.compile(optimizer="adam", loss="sparse_categorical_crossentropy")
transfer.fit(x_few, y_few, epochs=2, verbose=0)
trunk.trainable = False
