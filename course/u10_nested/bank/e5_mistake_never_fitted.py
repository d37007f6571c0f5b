# ---
# kind: mistake
# exercise: e5
# about: compiled and not fitted
# loses:
#   u10_e5_reuse_score: |
#     transfer: the accuracy is too low
#       expected: at least 0.8
#       actual:   0.67
#       hint:     every bias of it is still 0, as in a new layer: it was never fitted, or was built anew, or cloned, after its fit
# checks:
#   u10_e5_reuse_score: check_score
# hints:
#   u10_e5_reuse_score: 'every bias of it is still 0, as in a new layer: it was never fitted, or was built anew, or cloned, after its fit'
# ---
# %% u10_e5_reuse
keras.utils.set_random_seed(3)
base.trainable = False
pixels = keras.Input(shape=(64,))
transfer = keras.Model(pixels, layers.Dense(1, activation="sigmoid")(base(pixels)))
transfer.compile(optimizer=keras.optimizers.Adam(0.01), loss="binary_crossentropy")
pays = {"bowl": "reuse", "lean": "new"}
