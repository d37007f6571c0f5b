# ---
# kind: accepted
# exercise: e2
# about: builds the whole and asks it
# ---
# %% u10_e2_predict
pixels = keras.Input(shape=(64,))
whole = keras.Model(pixels, decoder(encoder(pixels)))
entries = len(whole.layers)
left_to_train = decoder.count_params()
