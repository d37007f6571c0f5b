# ---
# kind: mistake
# exercise: e3
# about: the third number given to fit is a batch size, where epochs were meant
# loses:
#   u10_e3_transfer_head: |
#     transfer was fitted for too few epochs
#       expected: 2 epochs
#       actual:   1 epoch of 25 steps
#       hint:     the third number given to fit is the batch size: write epochs=2
# checks:
#   u10_e3_transfer_head: check_fitted
# hints:
#   u10_e3_transfer_head: 'the third number given to fit is the batch size: write epochs=2'
# ---
# %% u10_e3_transfer
trunk.trainable = False
pixels = keras.Input(shape=(64,))
transfer = keras.Model(pixels, layers.Dense(5, activation="softmax")(trunk(pixels)))
transfer.compile(optimizer="adam", loss="sparse_categorical_crossentropy")
history = transfer.fit(x_few, y_few, 2, verbose=0)
