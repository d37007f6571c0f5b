# ---
# kind: mistake
# exercise: e3
# about: compiled and never fitted
# loses:
#   u10_e3_transfer_head: |
#     transfer was not fitted
#       expected: weights that training has moved
#       actual:   every trainable bias is still 0, as in a new layer
#       hint:     call transfer.fit(...) after compile, in the same cell
# checks:
#   u10_e3_transfer_head: check_fitted
# hints:
#   u10_e3_transfer_head: call transfer.fit(...) after compile, in the same cell
# ---
# %% u10_e3_transfer
trunk.trainable = False
x = keras.Input(shape=(64,))
transfer = keras.Model(x, layers.Dense(5, activation="softmax")(trunk(x)))
transfer.compile(optimizer="adam", loss="sparse_categorical_crossentropy")
