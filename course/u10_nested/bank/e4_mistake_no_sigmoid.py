# ---
# kind: mistake
# exercise: e4
# about: the decoder ends without an activation
# loses:
#   u10_e4_cleaner_parts: |
#     decoder, layer 2 (Dense): wrong activation
#       expected: sigmoid
#       actual:   none (linear)
#       hint:     without an activation each result is any number, not one between 0 and 1
#   u10_e4_cleaner_inside: |
#     cleaner, layer 2 (Dense) in layer 2 (Sequential): wrong activation
#       expected: sigmoid
#       actual:   none (linear)
#       hint:     without an activation each result is any number, not one between 0 and 1
# checks:
#   u10_e4_cleaner_parts: check_activations
#   u10_e4_cleaner_inside: check_same_architecture
# hints:
#   u10_e4_cleaner_parts: without an activation each result is any number, not one between 0 and 1
#   u10_e4_cleaner_inside: without an activation each result is any number, not one between 0 and 1
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
        layers.Dense(64),
    ]
)
pixels = keras.Input(shape=(64,))
cleaner = keras.Model(pixels, decoder(encoder(pixels)))
cleaner.compile(optimizer=keras.optimizers.Adam(0.01), loss="mse")
history = cleaner.fit(spoiled_train, digits.x_train, batch_size=64, epochs=12, verbose=0)
