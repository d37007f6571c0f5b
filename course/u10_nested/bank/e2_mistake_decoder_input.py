# ---
# kind: mistake
# exercise: e2
# about: the decoder expects a picture
# loses:
#   u10_e2_autoencoder_decoder: |
#     decoder: its cell did not run to its end
#       actual:   a cell stopped with ValueError: Exception encountered when calling Sequential.call(). Input 0 with name 'input_layer' of layer 'functional' is incompatible with the layer: expecte…
#       hint:     what comes in has the shape (None, 16), and (None, 64) is taken: which is the input?
#   u10_e2_autoencoder_parts: |
#     not attempted: autoencoder is None
#       actual:   a cell stopped with ValueError: Exception encountered when calling Sequential.call(). Input 0 with name 'input_layer' of layer 'functional' is incompatible with the layer: expecte…
#       hint:     what comes in has the shape (None, 16), and (None, 64) is taken: which is the input?
#   u10_e2_autoencoder_graph: |
#     not attempted: autoencoder is None
#       actual:   a cell stopped with ValueError: Exception encountered when calling Sequential.call(). Input 0 with name 'input_layer' of layer 'functional' is incompatible with the layer: expecte…
#       hint:     what comes in has the shape (None, 16), and (None, 64) is taken: which is the input?
# checks:
#   u10_e2_autoencoder_decoder: check_input_shape
#   u10_e2_autoencoder_parts: check_attempted
#   u10_e2_autoencoder_graph: check_attempted
# hints:
#   u10_e2_autoencoder_decoder: 'what comes in has the shape (None, 16), and (None, 64) is taken: which is the input?'
#   u10_e2_autoencoder_parts: 'what comes in has the shape (None, 16), and (None, 64) is taken: which is the input?'
#   u10_e2_autoencoder_graph: 'what comes in has the shape (None, 16), and (None, 64) is taken: which is the input?'
# ---
# %% u10_e2_autoencoder
autoencoder = None
encoder = keras.Sequential([keras.Input(shape=(64,)), layers.Dense(16, activation="relu")])
decoder = keras.Sequential([keras.Input(shape=(64,)), layers.Dense(64, activation="sigmoid")])
pixels = keras.Input(shape=(64,))
autoencoder = keras.Model(pixels, decoder(encoder(pixels)))
