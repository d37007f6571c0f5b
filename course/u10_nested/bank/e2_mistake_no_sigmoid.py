# ---
# kind: mistake
# exercise: e2
# about: no activation in the decoder
# loses:
#   u10_e2_autoencoder_decoder: |
#     decoder, layer 1 (Dense): wrong activation
#       expected: sigmoid
#       actual:   none (linear)
#       hint:     without an activation the result is any number, not a probability
#   u10_e2_autoencoder_graph: |
#     autoencoder, layer 1 (Dense) in layer 2 (Sequential): wrong activation
#       expected: sigmoid
#       actual:   none (linear)
#       hint:     without an activation the result is any number, not a probability
# checks:
#   u10_e2_autoencoder_decoder: check_activations
#   u10_e2_autoencoder_graph: check_same_architecture
# hints:
#   u10_e2_autoencoder_decoder: without an activation the result is any number, not a probability
#   u10_e2_autoencoder_graph: without an activation the result is any number, not a probability
# ---
# %% u10_e2_autoencoder
encoder = keras.Sequential([keras.Input(shape=(64,)), layers.Dense(16, activation="relu")])
decoder = keras.Sequential([keras.Input(shape=(16,)), layers.Dense(64)])
pixels = keras.Input(shape=(64,))
autoencoder = keras.Model(pixels, decoder(encoder(pixels)))
