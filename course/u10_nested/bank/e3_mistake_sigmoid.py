# ---
# kind: mistake
# exercise: e3
# about: sigmoid for one of five
# loses:
#   u10_e3_transfer_head: |
#     transfer, layer 2 (Dense): wrong activation
#       expected: softmax
#       actual:   sigmoid
#       hint:     sigmoid judges every unit by itself; for one of several classes they sum to 1
# checks:
#   u10_e3_transfer_head: check_activations
# hints:
#   u10_e3_transfer_head: sigmoid judges every unit by itself; for one of several classes they sum to 1
# ---
# %% u10_e3_transfer
trunk.trainable = False
pixels = keras.Input(shape=(64,))
transfer = keras.Model(pixels, layers.Dense(5, activation="sigmoid")(trunk(pixels)))
transfer.compile(optimizer="adam", loss="sparse_categorical_crossentropy")
transfer.fit(x_few, y_few, epochs=2, verbose=0)
