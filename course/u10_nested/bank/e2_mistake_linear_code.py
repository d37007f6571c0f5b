# ---
# kind: mistake
# exercise: e2
# about: no activation in the encoder
# loses:
#   u10_e2_autoencoder_encoder: |
#     encoder, layer 1 (Dense): wrong activation
#       expected: relu
#       actual:   none (linear)
#       hint:     a layer without an activation is linear
#   u10_e2_autoencoder_graph: |
#     autoencoder, layer 1 (Dense) in layer 1 (Sequential): wrong activation
#       expected: relu
#       actual:   none (linear)
#       hint:     a layer without an activation is linear
# checks:
#   u10_e2_autoencoder_encoder: check_activations
#   u10_e2_autoencoder_graph: check_same_architecture
# hints:
#   u10_e2_autoencoder_encoder: a layer without an activation is linear
#   u10_e2_autoencoder_graph: a layer without an activation is linear
# ---
# %% u10_e2_autoencoder
encoder = keras.Sequential([keras.Input(shape=(64,)), layers.Dense(16)])
decoder = keras.Sequential([keras.Input(shape=(16,)), layers.Dense(64, activation="sigmoid")])
pixels = keras.Input(shape=(64,))
autoencoder = keras.Model(pixels, decoder(encoder(pixels)))
