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
#       expected: Dense, 64 units, sigmoid, reading layer 1 (Dense) in layer 1 (Sequential)
#       hint:     a layer that no output leads back to is bypassed: is a tensor variable stale, so that the next layer is called on the earlier tensor?
# checks:
#   u10_e2_autoencoder_parts: check_contains
#   u10_e2_autoencoder_graph: check_same_architecture
# ---
# %% u10_e2_autoencoder
encoder = keras.Sequential([keras.Input(shape=(64,)), layers.Dense(16, activation="relu")])
decoder = keras.Sequential([keras.Input(shape=(16,)), layers.Dense(64, activation="sigmoid")])
pixels = keras.Input(shape=(64,))
autoencoder = keras.Model(pixels, encoder(pixels))
