# ---
# kind: mistake
# exercise: e2
# about: a code of 32 numbers
# loses:
#   u10_e2_autoencoder_encoder: |
#     encoder, layer 1 (Dense): wrong number of units
#       expected: 16
#       actual:   32
#       hint:     the first argument of Dense is the number of units
#   u10_e2_autoencoder_decoder: |
#     decoder: wrong input shape
#       expected: (16,)
#       actual:   (32,)
#       hint:     keras.Input(shape=...) takes the shape of one sample
#   u10_e2_autoencoder_graph: |
#     autoencoder, layer 1 (Dense) in layer 1 (Sequential): wrong number of units
#       expected: 16
#       actual:   32
#       hint:     the first argument of Dense is the number of units
# checks:
#   u10_e2_autoencoder_encoder: check_units
#   u10_e2_autoencoder_decoder: check_input_shape
#   u10_e2_autoencoder_graph: check_same_architecture
# hints:
#   u10_e2_autoencoder_encoder: the first argument of Dense is the number of units
#   u10_e2_autoencoder_decoder: keras.Input(shape=...) takes the shape of one sample
#   u10_e2_autoencoder_graph: the first argument of Dense is the number of units
# ---
# %% u10_e2_autoencoder
encoder = keras.Sequential([keras.Input(shape=(64,)), layers.Dense(32, activation="relu")])
decoder = keras.Sequential([keras.Input(shape=(32,)), layers.Dense(64, activation="sigmoid")])
pixels = keras.Input(shape=(64,))
autoencoder = keras.Model(pixels, decoder(encoder(pixels)))
