# ---
# kind: mistake
# exercise: e2
# about: took shape=(64) for a tuple: the cell stops with an error
# loses:
#   u08_e2_autoencoder_encoder: |
#     not attempted: encoder is None
#       hint:     give encoder a value in its cell, run that cell, then run this one again; if that cell stops with an error, mend the error first; model.add(...) and a function without return give None, too
#   u08_e2_autoencoder_decoder: |
#     not attempted: decoder is None
#       hint:     give decoder a value in its cell, run that cell, then run this one again; if that cell stops with an error, mend the error first
#   u08_e2_autoencoder_parts: |
#     not attempted: autoencoder is None
#       hint:     give autoencoder a value in its cell, run that cell, then run this one again; if that cell stops with an error, mend the error first
#   u08_e2_autoencoder_graph: |
#     not attempted: autoencoder is None
#       hint:     give autoencoder a value in its cell, run that cell, then run this one again; if that cell stops with an error, mend the error first
# checks:
#   u08_e2_autoencoder_encoder: check_input_shape
#   u08_e2_autoencoder_decoder: check_attempted
#   u08_e2_autoencoder_parts: check_attempted
#   u08_e2_autoencoder_graph: check_attempted
# ---
# %% u08_e2_autoencoder
encoder = decoder = autoencoder = None
encoder = keras.Sequential([keras.Input(shape=(64)), layers.Dense(16, activation="relu")])
decoder = keras.Sequential([keras.Input(shape=(16)), layers.Dense(64, activation="sigmoid")])
pixels = keras.Input(shape=(64))
autoencoder = keras.Model(pixels, decoder(encoder(pixels)))
