# ---
# kind: mistake
# exercise: e5
# about: 'fits without compiling: the cell stops with an error'
# loses:
#   u10_e5_reuse_score:
#   u10_e5_reuse_pays:
# ---
# %% u10_e5_reuse
transfer = None
pays = None
keras.utils.set_random_seed(3)
base.trainable = False
pixels = keras.Input(shape=(64,))
transfer = keras.Model(pixels, layers.Dense(1, activation="sigmoid")(base(pixels)))
transfer.fit(x_few, bowl_few, batch_size=8, epochs=25, verbose=0)
pays = {"bowl": "reuse", "lean": "new"}
