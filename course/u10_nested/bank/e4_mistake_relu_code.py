# ---
# kind: mistake
# exercise: e4
# about: the code has an activation
# loses:
#   u10_e4_cleaner_parts: |
#     encoder, layer 2 (Dense): wrong activation
#       expected: none (linear)
#       actual:   relu
#       hint:     relu limits what the layer can give; here any number must be possible
#   u10_e4_cleaner_inside: |
#     cleaner, layer 2 (Dense) in layer 1 (Sequential): wrong activation
#       expected: none (linear)
#       actual:   relu
#       hint:     relu limits what the layer can give, and none is asked for here
# checks:
#   u10_e4_cleaner_parts: check_activations
#   u10_e4_cleaner_inside: check_same_architecture
# hints:
#   u10_e4_cleaner_parts: relu limits what the layer can give; here any number must be possible
#   u10_e4_cleaner_inside: relu limits what the layer can give, and none is asked for here
# ---
# %% u10_e4_cleaner
keras.utils.set_random_seed(4)
encoder = keras.Sequential(
    [keras.Input(shape=(64,)), layers.Dense(40, activation="relu"), layers.Dense(10, activation="relu")]
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
history = cleaner.fit(spoiled_train, digits.x_train, batch_size=64, epochs=12, verbose=0)
