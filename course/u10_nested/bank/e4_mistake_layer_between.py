# ---
# kind: mistake
# exercise: e4
# about: a further layer between the two
# loses:
#   u10_e4_cleaner_inside: |
#     cleaner, layer 2 (Dropout): not asked for
#       actual:   Dropout, rate 0.1, after layer 2 (Dense) in layer 1 (Sequential)
# checks:
#   u10_e4_cleaner_inside: check_same_architecture
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
code = layers.Dropout(0.1)(encoder(pixels))
cleaner = keras.Model(pixels, decoder(code))
cleaner.compile(optimizer=keras.optimizers.Adam(0.01), loss="mse")
history = cleaner.fit(spoiled_train, digits.x_train, batch_size=64, epochs=12, verbose=0)
