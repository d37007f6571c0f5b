# ---
# kind: accepted
# exercise: e4
# about: the members' layers called instead of the members
# ---
# %% u10_e4_ensemble
pixels = keras.Input(shape=(64,))
votes = [member.layers[-1](pixels) for member in members]
ensemble = keras.Model(pixels, layers.Average()(votes))
