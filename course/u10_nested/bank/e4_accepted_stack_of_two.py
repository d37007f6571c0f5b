# ---
# kind: accepted
# exercise: e4
# about: the whole is a stack of two stacks; another optimizer, loss and batch size
# ---
# %% u10_e4_cleaner
keras.utils.set_random_seed(4)
encoder = keras.Sequential([keras.Input((64,)), layers.Dense(40, "relu"), layers.Dense(10)])
decoder = keras.Sequential([keras.Input((10,)), layers.Dense(40, "relu"), layers.Dense(64, "sigmoid")])
cleaner = keras.Sequential([keras.Input((64,)), encoder, decoder])
cleaner.compile("rmsprop", "binary_crossentropy")
cleaner.fit(spoiled_train, digits.x_train, batch_size=16, epochs=15, verbose=0)
