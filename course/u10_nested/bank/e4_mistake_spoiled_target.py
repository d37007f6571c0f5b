# ---
# kind: mistake
# exercise: e4
# about: the spoiled picture is its own target
# loses:
#   u10_e4_cleaner_score: |
#     cleaner: the mean squared error is too high
#       expected: at most 0.038
#       actual:   0.06
#       hint:     it gives back the spoiled pictures: its targets are the clean ones
# checks:
#   u10_e4_cleaner_score: check_score
# hints:
#   u10_e4_cleaner_score: 'it gives back the spoiled pictures: its targets are the clean ones'
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
cleaner.compile(optimizer=keras.optimizers.Adam(0.02), loss="mse")
history = cleaner.fit(spoiled_train, spoiled_train, epochs=4, verbose=0)
