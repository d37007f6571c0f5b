# ---
# kind: mistake
# exercise: e2
# about: the decoder expects a picture
# loses:
#   u08_e2_autoencoder_decoder: |
#     decoder: wrong input shape
#       expected: (16,)
#       actual:   (64,)
#       hint:     keras.Input(shape=...) takes the shape of one sample
#   u08_e2_autoencoder_parts: |
#     not attempted: autoencoder is None
#       hint:     give autoencoder a value in its cell, run that cell, then run this one again; if that cell stops with an error, mend the error first
#   u08_e2_autoencoder_graph: |
#     not attempted: autoencoder is None
#       hint:     give autoencoder a value in its cell, run that cell, then run this one again; if that cell stops with an error, mend the error first
# checks:
#   u08_e2_autoencoder_decoder: check_input_shape
#   u08_e2_autoencoder_parts: check_attempted
#   u08_e2_autoencoder_graph: check_attempted
# ---
# %% u08_e2_autoencoder
autoencoder = None
encoder = keras.Sequential([keras.Input(shape=(64,)), layers.Dense(16, activation="relu")])
decoder = keras.Sequential([keras.Input(shape=(64,)), layers.Dense(64, activation="sigmoid")])
pixels = keras.Input(shape=(64,))
autoencoder = keras.Model(pixels, decoder(encoder(pixels)))
