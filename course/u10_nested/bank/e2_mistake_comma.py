# ---
# kind: mistake
# exercise: e2
# about: took shape=(64) for a tuple: the cell stops with an error
# loses:
#   u10_e2_autoencoder_encoder: |
#     not attempted: encoder is None
#       actual:   a cell stopped with ValueError: Cannot convert '64' to a shape.
#       hint:     a shape is a tuple, also with one entry: shape=(64,), with the comma
#   u10_e2_autoencoder_decoder: |
#     not attempted: decoder is None
#       actual:   a cell stopped with ValueError: Cannot convert '64' to a shape.
#       hint:     a shape is a tuple, also with one entry: shape=(64,), with the comma
#   u10_e2_autoencoder_parts: |
#     not attempted: autoencoder is None
#       actual:   a cell stopped with ValueError: Cannot convert '64' to a shape.
#       hint:     a shape is a tuple, also with one entry: shape=(64,), with the comma
#   u10_e2_autoencoder_graph: |
#     not attempted: autoencoder is None
#       actual:   a cell stopped with ValueError: Cannot convert '64' to a shape.
#       hint:     a shape is a tuple, also with one entry: shape=(64,), with the comma
# checks:
#   u10_e2_autoencoder_encoder: check_input_shape
#   u10_e2_autoencoder_decoder: check_attempted
#   u10_e2_autoencoder_parts: check_attempted
#   u10_e2_autoencoder_graph: check_attempted
# hints:
#   u10_e2_autoencoder_encoder: 'a shape is a tuple, also with one entry: shape=(64,), with the comma'
#   u10_e2_autoencoder_decoder: 'a shape is a tuple, also with one entry: shape=(64,), with the comma'
#   u10_e2_autoencoder_parts: 'a shape is a tuple, also with one entry: shape=(64,), with the comma'
#   u10_e2_autoencoder_graph: 'a shape is a tuple, also with one entry: shape=(64,), with the comma'
# ---
# %% u10_e2_autoencoder
encoder = decoder = autoencoder = None
encoder = keras.Sequential([keras.Input(shape=(64)), layers.Dense(16, activation="relu")])
decoder = keras.Sequential([keras.Input(shape=(16)), layers.Dense(64, activation="sigmoid")])
pixels = keras.Input(shape=(64))
autoencoder = keras.Model(pixels, decoder(encoder(pixels)))
