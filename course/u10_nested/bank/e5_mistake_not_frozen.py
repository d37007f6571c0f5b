# ---
# kind: mistake
# exercise: e5
# about: the base is not frozen
# loses:
#   u10_e5_reuse_frozen: |
#     transfer: wrong number of trainable parameters
#       expected: 25
#       actual:   4,449 of 4,577
#       hint:     more than asked for can still change: is the whole part frozen?
#   u10_e5_reuse_kept: |
#     transfer: the weights of base have changed
#       expected: the weights from before fit
#       actual:   others: those of 'norm', those of 'strokes', those of 'features'
#       hint:     what fit must leave alone is frozen before fit: which order do your lines have?
# checks:
#   u10_e5_reuse_frozen: check_parameters
#   u10_e5_reuse_kept: check_kept_weights
# hints:
#   u10_e5_reuse_frozen: 'more than asked for can still change: is the whole part frozen?'
#   u10_e5_reuse_kept: 'what fit must leave alone is frozen before fit: which order do your lines have?'
# ---
# %% u10_e5_reuse
keras.utils.set_random_seed(3)
pixels = keras.Input(shape=(64,))
transfer = keras.Model(pixels, layers.Dense(1, activation="sigmoid")(base(pixels)))
transfer.compile(optimizer=keras.optimizers.Adam(0.03), loss="binary_crossentropy")
transfer.fit(x_few, bowl_few, batch_size=8, epochs=8, verbose=0)
pays = {"bowl": "reuse", "lean": "new"}
