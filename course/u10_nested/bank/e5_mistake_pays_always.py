# ---
# kind: mistake
# exercise: e5
# about: thinks that reuse always pays
# loses:
#   u10_e5_reuse_pays: |
#     pays['lean']: wrong text
#       expected: another text
#       actual:   'reuse'
#       hint:     does a reader of digits need to know how a digit leans? the mean of three seeds on digits.x_test; nothing frozen in the new one; rate, epochs and batches as given
# checks:
#   u10_e5_reuse_pays: check_mapping
# hints:
#   u10_e5_reuse_pays: does a reader of digits need to know how a digit leans? the mean of three seeds on digits.x_test; nothing frozen in the new one; rate, epochs and batches as given
# ---
# %% u10_e5_reuse
keras.utils.set_random_seed(3)
base.trainable = False
pixels = keras.Input(shape=(64,))
transfer = keras.Model(pixels, layers.Dense(1, activation="sigmoid")(base(pixels)))
transfer.compile(optimizer=keras.optimizers.Adam(0.01), loss="binary_crossentropy")
transfer.fit(x_few, bowl_few, batch_size=8, epochs=25, verbose=0)
pays = {"bowl": "reuse", "lean": "reuse"}
