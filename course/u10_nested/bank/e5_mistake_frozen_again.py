# ---
# kind: mistake
# exercise: e5
# about: fitted open; the weights put back and frozen afterwards: the head was fitted to another base
# loses:
#   u10_e5_reuse_score: |
#     transfer: the accuracy is too low
#       expected: at least 0.8
#       actual:   0.71
#       hint:     was it fitted long enough, on the answers in bowl_few? and was base frozen, with its trained weights, while it was fitted?
# checks:
#   u10_e5_reuse_score: check_score
# hints:
#   u10_e5_reuse_score: was it fitted long enough, on the answers in bowl_few? and was base frozen, with its trained weights, while it was fitted?
# ---
# %% u10_e5_reuse
keras.utils.set_random_seed(7)
base.set_weights(trained)
pixels = keras.Input(shape=(64,))
transfer = keras.Model(pixels, layers.Dense(1, activation="sigmoid")(base(pixels)))
transfer.compile(optimizer=keras.optimizers.Adam(0.01), loss="binary_crossentropy")
transfer.fit(x_few, bowl_few, epochs=60, verbose=0)
base.set_weights(trained)
base.trainable = False
pays = {"bowl": "reuse", "lean": "new"}
