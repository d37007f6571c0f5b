# ---
# kind: mistake
# exercise: e5
# about: softmax over the one unit
# loses:
#   u10_e5_reuse_score: |
#     transfer, layer 2 (Dense): wrong activation
#       expected: sigmoid
#       actual:   softmax
#       hint:     softmax shares 1 out among the units of a layer: over one unit it is always 1
# checks:
#   u10_e5_reuse_score: check_activations
# hints:
#   u10_e5_reuse_score: 'softmax shares 1 out among the units of a layer: over one unit it is always 1'
# ---
# %% u10_e5_reuse
keras.utils.set_random_seed(3)
base.trainable = False
pixels = keras.Input(shape=(64,))
transfer = keras.Model(pixels, layers.Dense(1, activation="softmax")(base(pixels)))
transfer.compile(optimizer=keras.optimizers.Adam(0.01), loss="binary_crossentropy")
transfer.fit(x_few, bowl_few, batch_size=8, epochs=25, verbose=0)
pays = {"bowl": "reuse", "lean": "new"}
