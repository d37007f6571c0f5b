# ---
# kind: mistake
# exercise: e4
# about: the lesson's widths
# loses:
#   u10_e4_cleaner_parts: |
#     encoder, layer 1 (Dense): wrong number of units
#       expected: 40
#       actual:   32
#       hint:     the first argument of Dense is the number of units
#   u10_e4_cleaner_inside: |
#     cleaner, layer 1 (Dense) in layer 1 (Sequential) and layer 1 (Dense) in layer 2 (Sequential): wrong number of units
#       expected: 40
#       actual:   32
#       hint:     the first argument of Dense is the number of units
# checks:
#   u10_e4_cleaner_parts: check_units
#   u10_e4_cleaner_inside: check_same_architecture
# hints:
#   u10_e4_cleaner_parts: the first argument of Dense is the number of units
#   u10_e4_cleaner_inside: the first argument of Dense is the number of units
# ---
# %% u10_e4_cleaner
keras.utils.set_random_seed(4)
encoder = keras.Sequential(
    [keras.Input(shape=(64,)), layers.Dense(32, activation="relu"), layers.Dense(10)]
)
decoder = keras.Sequential(
    [
        keras.Input(shape=(10,)),
        layers.Dense(32, activation="relu"),
        layers.Dense(64, activation="sigmoid"),
    ]
)
pixels = keras.Input(shape=(64,))
cleaner = keras.Model(pixels, decoder(encoder(pixels)))
cleaner.compile(optimizer=keras.optimizers.Adam(0.01), loss="mse")
history = cleaner.fit(spoiled_train, digits.x_train, batch_size=64, epochs=12, verbose=0)
