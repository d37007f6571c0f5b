# ---
# kind: mistake
# exercise: e5
# about: the head on what enters the last activation
# loses:
#   u10_e5_reuse_score: |
#     transfer, layer 3 ('features') in layer 1 (Functional): wrong activation
#       expected: relu
#       actual:   none (linear)
#       hint:     the head reads what leaves base, behind bent: base(pixels), not the output of features
# checks:
#   u10_e5_reuse_score: check_activations
# hints:
#   u10_e5_reuse_score: 'the head reads what leaves base, behind bent: base(pixels), not the output of features'
# ---
# %% u10_e5_reuse
keras.utils.set_random_seed(3)
base.trainable = False
pixels = keras.Input(shape=(64,))
tap = keras.Model(base.inputs, base.get_layer("features").output)
transfer = keras.Model(pixels, layers.Dense(1, activation="sigmoid")(tap(pixels)))
transfer.compile(optimizer=keras.optimizers.Adam(0.01), loss="binary_crossentropy")
transfer.fit(x_few, bowl_few, batch_size=8, epochs=25, verbose=0)
pays = {"bowl": "reuse", "lean": "new"}
