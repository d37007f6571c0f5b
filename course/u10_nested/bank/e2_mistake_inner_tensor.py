# ---
# kind: mistake
# exercise: e2
# about: the decoder's own tensor as the output
# loses:
#   u10_e2_autoencoder_parts: |
#     not attempted: autoencoder is None
#       actual:   a cell stopped with AttributeError: The layer sequential has never been called and thus has no defined output.
#       hint:     a Sequential has .outputs, with an s: write .outputs; a layer has an output once it was called: begin the model with keras.Input(shape=(...)), or call the layer on a tensor
#   u10_e2_autoencoder_graph: |
#     not attempted: autoencoder is None
#       actual:   a cell stopped with AttributeError: The layer sequential has never been called and thus has no defined output.
#       hint:     a Sequential has .outputs, with an s: write .outputs; a layer has an output once it was called: begin the model with keras.Input(shape=(...)), or call the layer on a tensor
# checks:
#   u10_e2_autoencoder_parts: check_attempted
#   u10_e2_autoencoder_graph: check_attempted
# hints:
#   u10_e2_autoencoder_parts: 'a Sequential has .outputs, with an s: write .outputs; a layer has an output once it was called: begin the model with keras.Input(shape=(...)), or call the layer on a tensor'
#   u10_e2_autoencoder_graph: 'a Sequential has .outputs, with an s: write .outputs; a layer has an output once it was called: begin the model with keras.Input(shape=(...)), or call the layer on a tensor'
# ---
# %% u10_e2_autoencoder
autoencoder = None
encoder = keras.Sequential([keras.Input(shape=(64,)), layers.Dense(16, activation="relu")])
decoder = keras.Sequential([keras.Input(shape=(16,)), layers.Dense(64, activation="sigmoid")])
pixels = keras.Input(shape=(64,))
code = encoder(pixels)
autoencoder = keras.Model(pixels, decoder.output)
