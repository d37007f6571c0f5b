# ---
# kind: mistake
# exercise: e4
# about: 'the decoder begins with a picture: the cell stops with an error'
# loses:
#   u10_e4_cleaner_parts: |
#     decoder: its cell did not run to its end
#       actual:   a cell stopped with ValueError: Exception encountered when calling Sequential.call(). Input 0 with name 'input_layer' of layer 'functional' is incompatible with the layer: expecte…
#       hint:     what comes in has the shape (None, 10), and (None, 64) is taken: which is the input?
#   u10_e4_cleaner_inside: |
#     not attempted: cleaner is None
#       actual:   a cell stopped with ValueError: Exception encountered when calling Sequential.call(). Input 0 with name 'input_layer' of layer 'functional' is incompatible with the layer: expecte…
#       hint:     what comes in has the shape (None, 10), and (None, 64) is taken: which is the input?
#   u10_e4_cleaner_score: |
#     not attempted: cleaner is None
#       actual:   a cell stopped with ValueError: Exception encountered when calling Sequential.call(). Input 0 with name 'input_layer' of layer 'functional' is incompatible with the layer: expecte…
#       hint:     what comes in has the shape (None, 10), and (None, 64) is taken: which is the input?
# checks:
#   u10_e4_cleaner_parts: check_input_shape
#   u10_e4_cleaner_inside: check_attempted
#   u10_e4_cleaner_score: check_attempted
# hints:
#   u10_e4_cleaner_parts: 'what comes in has the shape (None, 10), and (None, 64) is taken: which is the input?'
#   u10_e4_cleaner_inside: 'what comes in has the shape (None, 10), and (None, 64) is taken: which is the input?'
#   u10_e4_cleaner_score: 'what comes in has the shape (None, 10), and (None, 64) is taken: which is the input?'
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
        keras.Input(shape=(64,)),
        layers.Dense(40, activation="relu"),
        layers.Dense(64, activation="sigmoid"),
    ]
)
pixels = keras.Input(shape=(64,))
cleaner = keras.Model(pixels, decoder(encoder(pixels)))
cleaner.compile(optimizer=keras.optimizers.Adam(0.01), loss="mse")
history = cleaner.fit(spoiled_train, digits.x_train, batch_size=64, epochs=12, verbose=0)
