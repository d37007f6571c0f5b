# ---
# kind: mistake
# exercise: e3
# about: no activation in the head
# loses:
#   u10_e3_transfer_head: |
#     transfer, layer 2 (Dense): wrong activation
#       expected: softmax
#       actual:   none (linear)
#       hint:     without an activation the results are any numbers and do not sum to 1
# checks:
#   u10_e3_transfer_head: check_activations
# hints:
#   u10_e3_transfer_head: without an activation the results are any numbers and do not sum to 1
# ---
# %% u10_e3_transfer
trunk.trainable = False
pixels = keras.Input(shape=(64,))
transfer = keras.Model(pixels, layers.Dense(5)(trunk(pixels)))
transfer.compile(optimizer="adam", loss="sparse_categorical_crossentropy")
transfer.fit(x_few, y_few, epochs=2, verbose=0)
