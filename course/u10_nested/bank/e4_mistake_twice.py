# ---
# kind: mistake
# exercise: e4
# about: 'cleans twice: each part is called two times'
# loses:
#   u10_e4_cleaner_inside: |
#     cleaner, layer 1 (Sequential): wrong number of calls
#       expected: 1 call
#       actual:   2 calls
#       hint:     each call on a tensor gives one result; the weights are the same in all
# checks:
#   u10_e4_cleaner_inside: check_contains
# hints:
#   u10_e4_cleaner_inside: each call on a tensor gives one result; the weights are the same in all
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
once = decoder(encoder(pixels))
cleaner = keras.Model(pixels, once)
cleaner.compile(optimizer=keras.optimizers.Adam(0.01), loss="mse")
history = cleaner.fit(spoiled_train, digits.x_train, batch_size=64, epochs=12, verbose=0)
cleaner = keras.Model(pixels, decoder(encoder(once)))
