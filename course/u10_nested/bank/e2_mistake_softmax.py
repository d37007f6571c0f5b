# ---
# kind: mistake
# exercise: e2
# about: softmax over the pixels
# loses:
#   u10_e2_autoencoder_decoder: |
#     decoder, layer 1 (Dense): wrong activation
#       expected: sigmoid
#       actual:   softmax
#       hint:     softmax does not keep each unit by itself between 0 and 1
#   u10_e2_autoencoder_graph: |
#     autoencoder, layer 1 (Dense) in layer 2 (Sequential): wrong activation
#       expected: sigmoid
#       actual:   softmax
#       hint:     softmax does not keep each unit by itself between 0 and 1
# checks:
#   u10_e2_autoencoder_decoder: check_activations
#   u10_e2_autoencoder_graph: check_same_architecture
# hints:
#   u10_e2_autoencoder_decoder: softmax does not keep each unit by itself between 0 and 1
#   u10_e2_autoencoder_graph: softmax does not keep each unit by itself between 0 and 1
# ---
# %% u10_e2_autoencoder
encoder = keras.Sequential([keras.Input(shape=(64,)), layers.Dense(16, activation="relu")])
decoder = keras.Sequential([keras.Input(shape=(16,)), layers.Dense(64, activation="softmax")])
pixels = keras.Input(shape=(64,))
autoencoder = keras.Model(pixels, decoder(encoder(pixels)))
