# ---
# kind: mistake
# exercise: e4
# about: compiled and not fitted
# loses:
#   u10_e4_cleaner_score: |
#     cleaner: the mean squared error is too high
#       expected: at most 0.038
#       actual:   0.18
#       hint:     every bias of it is still 0, as in a new layer: it was never fitted, or was built anew, or cloned, after its fit
# checks:
#   u10_e4_cleaner_score: check_score
# hints:
#   u10_e4_cleaner_score: 'every bias of it is still 0, as in a new layer: it was never fitted, or was built anew, or cloned, after its fit'
# ---
# %% u10_e4_cleaner
keras.utils.set_random_seed(4)
encoder = keras.Sequential(
    [keras.Input(shape=(64,)), layers.Dense(40, activation="relu"), layers.Dense(10)]
)
decoder = keras.Sequential(
    [
        keras.Input(shape=(10,)),
        layers.Dense(40, activation="relu"),
        layers.Dense(64, activation="sigmoid"),
    ]
)
pixels = keras.Input(shape=(64,))
cleaner = keras.Model(pixels, decoder(encoder(pixels)))
cleaner.compile(optimizer=keras.optimizers.Adam(0.01), loss="mse")
