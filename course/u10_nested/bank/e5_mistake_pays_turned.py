# ---
# kind: mistake
# exercise: e5
# about: takes the other question for the near one
# loses:
#   u10_e5_reuse_pays: |
#     pays['bowl']: wrong text
#       expected: another text
#       actual:   'new'
#       hint:     run it again: the base with its trained weights, frozen; rate and epochs as given; judged on digits.x_test, not on the 40
#     pays['lean']: wrong text
#       expected: another text
#       actual:   'reuse'
#       hint:     does a reader of digits need to know how a digit leans? the mean of three seeds on digits.x_test; nothing frozen in the new one; rate, epochs and batches as given
# checks:
#   u10_e5_reuse_pays: check_mapping
# hints:
#   u10_e5_reuse_pays: 'run it again: the base with its trained weights, frozen; rate and epochs as given; judged on digits.x_test, not on the 40'
# ---
# %% u10_e5_reuse
keras.utils.set_random_seed(3)
base.trainable = False
pixels = keras.Input(shape=(64,))
transfer = keras.Model(pixels, layers.Dense(1, activation="sigmoid")(base(pixels)))
transfer.compile(optimizer=keras.optimizers.Adam(0.01), loss="binary_crossentropy")
transfer.fit(x_few, bowl_few, batch_size=8, epochs=25, verbose=0)
pays = {"bowl": "new", "lean": "reuse"}
