# ---
# kind: mistake
# exercise: e5
# about: compiled and not fitted
# loses:
#   u10_e5_reuse_score: |
#     transfer: the accuracy is too low
#       expected: at least 0.8
#       actual:   0.67
#       hint:     was it fitted long enough, and on the answers in bowl_few?
# checks:
#   u10_e5_reuse_score: check_score
# hints:
#   u10_e5_reuse_score: was it fitted long enough, and on the answers in bowl_few?
# ---
# %% u10_e5_reuse
keras.utils.set_random_seed(3)
base.trainable = False
pixels = keras.Input(shape=(64,))
transfer = keras.Model(pixels, layers.Dense(1, activation="sigmoid")(base(pixels)))
transfer.compile(optimizer=keras.optimizers.Adam(0.01), loss="binary_crossentropy")
pays = {"bowl": "reuse", "lean": "new"}
