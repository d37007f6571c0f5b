# ---
# kind: mistake
# exercise: e2
# about: the decoder is not called
# loses:
#   u10_e2_autoencoder_parts: |
#     autoencoder: decoder is not inside
#       expected: decoder itself, with its weights
#       actual:   other layers
#       hint:     call decoder on a tensor, as if it were a layer, and go on from what comes out
#   u10_e2_autoencoder_graph: |
#     autoencoder: a Dense layer is missing
#       expected: Dense, 64 units, sigmoid, after layer 1 (Dense) in layer 1 (Sequential)
#       actual:   the model ends with layer 1 (Dense) in layer 1 (Sequential)
#       hint:     no output leads back to such a layer: was it left out, or bypassed, with the next one called on an earlier tensor?
# checks:
#   u10_e2_autoencoder_parts: check_contains
#   u10_e2_autoencoder_graph: check_same_architecture
# hints:
#   u10_e2_autoencoder_parts: call decoder on a tensor, as if it were a layer, and go on from what comes out
#   u10_e2_autoencoder_graph: 'no output leads back to such a layer: was it left out, or bypassed, with the next one called on an earlier tensor?'
# ---
# %% u10_e2_autoencoder
encoder = keras.Sequential([keras.Input(shape=(64,)), layers.Dense(16, activation="relu")])
decoder = keras.Sequential([keras.Input(shape=(16,)), layers.Dense(64, activation="sigmoid")])
pixels = keras.Input(shape=(64,))
autoencoder = keras.Model(pixels, encoder(pixels))
