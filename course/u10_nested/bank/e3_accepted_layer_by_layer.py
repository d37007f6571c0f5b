# ---
# kind: accepted
# exercise: e3
# about: the layers themselves, called one after the other
# ---
# %% u10_e3_taps
x = pixels = keras.Input(shape=(64,), name="pixels")
for layer in base.layers:
    x = layer(x)
    if layer.name == "features":
        seen = x
both = keras.Model(inputs=pixels, outputs=(seen, reader.layers[-1](x)))
