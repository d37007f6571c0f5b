# ---
# kind: mistake
# exercise: e2
# about: thought that the shape says how many pictures there are
# loses:
#   u10_e2_autoencoder_encoder: |
#     encoder: wrong input shape
#       expected: (64,)
#       actual:   (50, 64)
#       hint:     the shape is that of one sample; Keras adds the batch itself, as None
#   u10_e2_autoencoder_decoder: |
#     decoder: wrong input shape
#       expected: (16,)
#       actual:   (50, 16)
#       hint:     the shape is that of one sample; Keras adds the batch itself, as None
#   u10_e2_autoencoder_graph: |
#     autoencoder, input 1: wrong shape
#       expected: (64,)
#       actual:   (50, 64)
#       hint:     the shape is that of one sample; Keras adds the batch itself, as None
# checks:
#   u10_e2_autoencoder_encoder: check_input_shape
#   u10_e2_autoencoder_decoder: check_input_shape
#   u10_e2_autoencoder_graph: check_same_architecture
# hints:
#   u10_e2_autoencoder_encoder: the shape is that of one sample; Keras adds the batch itself, as None
#   u10_e2_autoencoder_decoder: the shape is that of one sample; Keras adds the batch itself, as None
#   u10_e2_autoencoder_graph: the shape is that of one sample; Keras adds the batch itself, as None
# ---
# %% u10_e2_autoencoder
encoder = keras.Sequential([keras.Input(shape=(50, 64)), layers.Dense(16, activation="relu")])
decoder = keras.Sequential([keras.Input(shape=(50, 16)), layers.Dense(64, activation="sigmoid")])
pixels = keras.Input(shape=(50, 64))
autoencoder = keras.Model(pixels, decoder(encoder(pixels)))
