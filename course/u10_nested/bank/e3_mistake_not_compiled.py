# ---
# kind: mistake
# exercise: e3
# about: neither compiled nor fitted
# loses:
#   u10_e3_transfer_head: |
#     transfer is not compiled
#       expected: a model that compile was called on
#       actual:   no loss and no optimizer
#       hint:     compile after building; a model built anew has to be compiled anew
# checks:
#   u10_e3_transfer_head: check_compiled
# hints:
#   u10_e3_transfer_head: compile after building; a model built anew has to be compiled anew
# ---
# %% u10_e3_transfer
trunk.trainable = False
pixels = keras.Input(shape=(64,))
transfer = keras.Model(pixels, layers.Dense(5, activation="softmax")(trunk(pixels)))
