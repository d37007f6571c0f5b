# ---
# kind: accepted
# exercise: e1
# about: the two layers called one after the other on a new input
# ---
# %% u10_e1_tap
pixels = keras.Input(shape=(64,))
tap = keras.Model(pixels, base.get_layer("features")(base.get_layer("strokes")(pixels)))
