# ---
# kind: mistake
# exercise: e4
# about: a function makes the parts anew for the cleaner
# loses:
#   u10_e4_cleaner_inside: |
#     cleaner: encoder is not inside
#       expected: encoder itself, with its weights
#       actual:   layers of the same form, with weights of their own
#       hint:     it was built again, with new weights, or is not called at all: call the model that there is
# checks:
#   u10_e4_cleaner_inside: check_contains
# hints:
#   u10_e4_cleaner_inside: 'it was built again, with new weights, or is not called at all: call the model that there is'
# ---
# %% u10_e4_cleaner
def build(wide, last, activation=None):
    return keras.Sequential(
        [
            keras.Input(shape=(wide,)),
            layers.Dense(40, activation="relu"),
            layers.Dense(last, activation=activation),
        ]
    )

keras.utils.set_random_seed(4)
encoder, decoder = build(64, 10), build(10, 64, "sigmoid")
pixels = keras.Input(shape=(64,))
cleaner = keras.Model(pixels, build(10, 64, "sigmoid")(build(64, 10)(pixels)))
cleaner.compile(optimizer=keras.optimizers.Adam(0.01), loss="mse")
history = cleaner.fit(spoiled_train, digits.x_train, batch_size=64, epochs=12, verbose=0)
