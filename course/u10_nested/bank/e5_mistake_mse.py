# ---
# kind: mistake
# exercise: e5
# about: the squared error as the loss
# loses:
#   u10_e5_reuse_score: |
#     transfer: wrong loss
#       expected: binary_crossentropy
#       actual:   mean_squared_error
#       hint:     the squared error is for quantities; a probability takes a crossentropy
# checks:
#   u10_e5_reuse_score: check_compiled
# hints:
#   u10_e5_reuse_score: the squared error is for quantities; a probability takes a crossentropy
# ---
# %% u10_e5_reuse
keras.utils.set_random_seed(3)
base.trainable = False
pixels = keras.Input(shape=(64,))
transfer = keras.Model(pixels, layers.Dense(1, activation="sigmoid")(base(pixels)))
transfer.compile(optimizer=keras.optimizers.Adam(0.01), loss="mse")
transfer.fit(x_few, bowl_few, batch_size=8, epochs=25, verbose=0)
pays = {"bowl": "reuse", "lean": "new"}
