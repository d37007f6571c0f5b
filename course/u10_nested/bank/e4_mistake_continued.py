# ---
# kind: mistake
# exercise: e4
# about: goes on from the encoder's own output, so that it is no layer of its own
# loses:
#   u10_e4_cleaner_inside: |
#     cleaner: encoder is not nested
#       expected: encoder called as one layer
#       actual:   its layers, one by one
#       hint:     call encoder itself on a tensor, such as a new keras.Input
# checks:
#   u10_e4_cleaner_inside: check_contains
# hints:
#   u10_e4_cleaner_inside: call encoder itself on a tensor, such as a new keras.Input
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
cleaner = keras.Model(encoder.inputs, decoder(encoder.outputs[0]))
cleaner.compile(optimizer=keras.optimizers.Adam(0.01), loss="mse")
history = cleaner.fit(spoiled_train, digits.x_train, batch_size=64, epochs=12, verbose=0)
