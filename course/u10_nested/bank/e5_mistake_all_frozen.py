# ---
# kind: mistake
# exercise: e5
# about: freezes the whole model, head and all
# loses:
#   u10_e5_reuse_frozen: |
#     transfer: wrong number of trainable parameters
#       expected: 25
#       actual:   0 of 4,577
#       hint:     everything is frozen: was trainable = False set on the whole model?
#   u10_e5_reuse_score: |
#     transfer: the accuracy is too low
#       expected: at least 0.8
#       actual:   0.67
#       hint:     was it fitted long enough, on the answers in bowl_few? and was base frozen, with its trained weights, while it was fitted?
# checks:
#   u10_e5_reuse_frozen: check_parameters
#   u10_e5_reuse_score: check_score
# hints:
#   u10_e5_reuse_frozen: 'everything is frozen: was trainable = False set on the whole model?'
#   u10_e5_reuse_score: was it fitted long enough, on the answers in bowl_few? and was base frozen, with its trained weights, while it was fitted?
# ---
# %% u10_e5_reuse
keras.utils.set_random_seed(3)
pixels = keras.Input(shape=(64,))
transfer = keras.Model(pixels, layers.Dense(1, activation="sigmoid")(base(pixels)))
transfer.trainable = False
transfer.compile(optimizer=keras.optimizers.Adam(0.03), loss="binary_crossentropy")
transfer.fit(x_few, bowl_few, batch_size=8, epochs=8, verbose=0)
pays = {"bowl": "reuse", "lean": "new"}
