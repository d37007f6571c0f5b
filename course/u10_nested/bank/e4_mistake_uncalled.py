# ---
# kind: mistake
# exercise: e4
# about: 'the decoder is handed over uncalled: the cell stops with an error'
# loses:
#   u10_e4_cleaner_inside: |
#     not attempted: cleaner is None
#       actual:   a cell stopped with ValueError: All `outputs` values must be KerasTensors. Received: outputs=<Sequential name=sequential, built=True> including invalid value <Sequential name=sequ…
#       hint:     a model stands where a tensor belongs: call it on one; and a function that is to give a tensor returns that of its last step, not keras.Model(...)
#   u10_e4_cleaner_score: |
#     not attempted: cleaner is None
#       actual:   a cell stopped with ValueError: All `outputs` values must be KerasTensors. Received: outputs=<Sequential name=sequential, built=True> including invalid value <Sequential name=sequ…
#       hint:     a model stands where a tensor belongs: call it on one; and a function that is to give a tensor returns that of its last step, not keras.Model(...)
# checks:
#   u10_e4_cleaner_inside: check_attempted
#   u10_e4_cleaner_score: check_attempted
# hints:
#   u10_e4_cleaner_inside: 'a model stands where a tensor belongs: call it on one; and a function that is to give a tensor returns that of its last step, not keras.Model(...)'
#   u10_e4_cleaner_score: 'a model stands where a tensor belongs: call it on one; and a function that is to give a tensor returns that of its last step, not keras.Model(...)'
# ---
# %% u10_e4_cleaner
encoder = None
decoder = None
cleaner = None
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
cleaner = keras.Model(pixels, decoder)
cleaner.compile(optimizer=keras.optimizers.Adam(0.01), loss="mse")
history = cleaner.fit(spoiled_train, digits.x_train, batch_size=64, epochs=12, verbose=0)
