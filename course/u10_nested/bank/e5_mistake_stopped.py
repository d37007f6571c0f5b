# ---
# kind: mistake
# exercise: e5
# about: 'fits without compiling: the cell stops with an error'
# loses:
#   u10_e5_reuse_score: |
#     transfer: its cell did not run to its end
#       actual:   a cell stopped with ValueError: You must call `compile()` before using the model.
#       hint:     compile the model before fit
#   u10_e5_reuse_pays: |
#     not attempted: pays is None
#       actual:   a cell stopped with ValueError: You must call `compile()` before using the model.
#       hint:     compile the model before fit
# checks:
#   u10_e5_reuse_score: check_compiled
#   u10_e5_reuse_pays: check_attempted
# hints:
#   u10_e5_reuse_score: compile the model before fit
#   u10_e5_reuse_pays: compile the model before fit
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
