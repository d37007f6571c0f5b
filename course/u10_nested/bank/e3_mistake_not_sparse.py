# ---
# kind: mistake
# exercise: e3
# about: the loss for one-hot labels, so fit stops with an error
# loses:
#   u10_e3_transfer_head: |
#     transfer: wrong loss
#       expected: sparse_categorical_crossentropy
#       actual:   categorical_crossentropy
#       hint:     the labels are class numbers, not one-hot rows: the sparse loss reads them
# checks:
#   u10_e3_transfer_head: check_compiled
# ---
# %% u10_e3_transfer
trunk.trainable = False
pixels = keras.Input(shape=(64,))
transfer = keras.Model(pixels, layers.Dense(5, activation="softmax")(trunk(pixels)))
transfer.compile(optimizer="adam", loss="categorical_crossentropy")
transfer.fit(x_few, y_few, epochs=2, verbose=0)
