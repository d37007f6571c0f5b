# ---
# kind: mistake
# exercise: e3
# about: the loss for one-hot labels, so fit stops with an error
# loses:
#   u10_e3_transfer_head: |
#     transfer: its cell did not run to its end
#       actual:   a cell stopped with ValueError: Arguments `target` and `output` must have the same rank (ndim). Received: target.shape=(None,), output.shape=(None, 5)
#       hint:     labels and loss do not fit: class numbers take the sparse loss, one-hot rows the other one, and one unit the binary one
# checks:
#   u10_e3_transfer_head: check_compiled
# hints:
#   u10_e3_transfer_head: 'labels and loss do not fit: class numbers take the sparse loss, one-hot rows the other one, and one unit the binary one'
# ---
# %% u10_e3_transfer
trunk.trainable = False
pixels = keras.Input(shape=(64,))
transfer = keras.Model(pixels, layers.Dense(5, activation="softmax")(trunk(pixels)))
transfer.compile(optimizer="adam", loss="categorical_crossentropy")
transfer.fit(x_few, y_few, epochs=2, verbose=0)
