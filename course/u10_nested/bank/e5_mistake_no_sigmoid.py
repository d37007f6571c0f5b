# ---
# kind: mistake
# exercise: e5
# about: the head has no activation
# loses:
#   u10_e5_reuse_score: |
#     transfer, layer 2 (Dense): wrong activation
#       expected: sigmoid
#       actual:   none (linear)
#       hint:     without an activation the result is any number, not a probability
# checks:
#   u10_e5_reuse_score: check_activations
# hints:
#   u10_e5_reuse_score: without an activation the result is any number, not a probability
# ---
# %% u10_e5_reuse
keras.utils.set_random_seed(3)
base.trainable = False
pixels = keras.Input(shape=(64,))
transfer = keras.Model(pixels, layers.Dense(1)(base(pixels)))
transfer.compile(optimizer=keras.optimizers.Adam(0.01), loss="binary_crossentropy")
transfer.fit(x_few, bowl_few, batch_size=8, epochs=25, verbose=0)
pays = {"bowl": "reuse", "lean": "new"}
