# ---
# kind: accepted
# exercise: e4
# about: each vote times a third, added one by one
# ---
# %% u10_e4_ensemble
pixels = keras.Input(shape=(64,))
total = 0
for member in members:
    total = total + member(pixels) * (1 / 3)
ensemble = keras.Model(pixels, total)
