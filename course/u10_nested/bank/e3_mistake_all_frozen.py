# ---
# kind: mistake
# exercise: e3
# about: freezes the whole model, the head too
# loses:
#   u10_e3_transfer_frozen: |
#     transfer: wrong number of trainable parameters
#       expected: 125
#       actual:   0 of 4,421
#       hint:     everything is frozen: was trainable = False set on the whole model?
# checks:
#   u10_e3_transfer_frozen: check_parameters
# hints:
#   u10_e3_transfer_frozen: 'everything is frozen: was trainable = False set on the whole model?'
# ---
# %% u10_e3_transfer
pixels = keras.Input(shape=(64,))
transfer = keras.Model(pixels, layers.Dense(5, activation="softmax")(trunk(pixels)))
transfer.trainable = False
transfer.compile(optimizer="adam", loss="sparse_categorical_crossentropy")
transfer.fit(x_few, y_few, epochs=2, verbose=0)
