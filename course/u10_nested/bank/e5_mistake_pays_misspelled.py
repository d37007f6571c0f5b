# ---
# kind: mistake
# exercise: e5
# about: a value in other letters
# loses:
#   u10_e5_reuse_pays: |
#     pays['bowl']: wrong text
#       expected: another text
#       actual:   'reused'
#       hint:     did you mean 'reuse'?
# checks:
#   u10_e5_reuse_pays: check_mapping
# hints:
#   u10_e5_reuse_pays: did you mean 'reuse'?
# ---
# %% u10_e5_reuse
keras.utils.set_random_seed(3)
base.trainable = False
pixels = keras.Input(shape=(64,))
transfer = keras.Model(pixels, layers.Dense(1, activation="sigmoid")(base(pixels)))
transfer.compile(optimizer=keras.optimizers.Adam(0.01), loss="binary_crossentropy")
transfer.fit(x_few, bowl_few, batch_size=8, epochs=25, verbose=0)
pays = {"bowl": "reused", "lean": "new"}
