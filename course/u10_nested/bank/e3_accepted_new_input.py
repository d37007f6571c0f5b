# ---
# kind: accepted
# exercise: e3
# about: both models called on a new input
# ---
# %% u10_e3_taps
pixels = keras.Input((64,))
tap = keras.Model(base.inputs, base.get_layer("features").output)
both = keras.Model(pixels, [tap(pixels), reader(pixels)])
