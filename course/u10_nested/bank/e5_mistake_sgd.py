# ---
# kind: mistake
# exercise: e5
# about: another optimizer
# loses:
#   u10_e5_reuse_score: |
#     transfer: wrong optimizer
#       expected: adam
#       actual:   sgd
# checks:
#   u10_e5_reuse_score: check_compiled
# ---
# %% u10_e5_reuse
keras.utils.set_random_seed(3)
base.trainable = False
pixels = keras.Input(shape=(64,))
transfer = keras.Model(pixels, layers.Dense(1, activation="sigmoid")(base(pixels)))
transfer.compile(optimizer=keras.optimizers.SGD(0.5), loss="binary_crossentropy")
transfer.fit(x_few, bowl_few, batch_size=8, epochs=25, verbose=0)
pays = {"bowl": "reuse", "lean": "new"}
