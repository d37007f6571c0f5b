# ---
# kind: accepted
# exercise: e4
# about: a loop, layers.average, keyword arguments
# ---
# %% u10_e4_ensemble
pixels = keras.Input(shape=(64,))
votes = []
for member in members:
    votes.append(member(pixels))
ensemble = keras.Model(inputs=pixels, outputs=layers.average(votes))
