# ---
# kind: mistake
# exercise: e2
# about: the encoder is called a second time on the result
# loses:
#   u10_e2_autoencoder_parts: |
#     autoencoder, layer 1 (Sequential): wrong number of calls
#       expected: 1 call
#       actual:   2 calls
#       hint:     each call on a tensor gives one result; the weights are the same in all
#   u10_e2_autoencoder_graph: |
#     autoencoder, layer 1 (Dense) in layer 1 (Sequential) and layer 1 (Dense) in layer 2 (Sequential): not asked for
#       actual:   Dense, 16 units, relu, then Dense, 64 units, sigmoid, after input 1
# checks:
#   u10_e2_autoencoder_parts: check_contains
#   u10_e2_autoencoder_graph: check_same_architecture
# hints:
#   u10_e2_autoencoder_parts: each call on a tensor gives one result; the weights are the same in all
# ---
# %% u10_e2_autoencoder
encoder = keras.Sequential([keras.Input(shape=(64,)), layers.Dense(16, activation="relu")])
decoder = keras.Sequential([keras.Input(shape=(16,)), layers.Dense(64, activation="sigmoid")])
pixels = keras.Input(shape=(64,))
autoencoder = keras.Model(pixels, decoder(encoder(decoder(encoder(pixels)))))
