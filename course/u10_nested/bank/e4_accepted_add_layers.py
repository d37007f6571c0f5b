# ---
# kind: accepted
# exercise: e4
# about: an Add layer, ops.add, and a third of each
# ---
# %% u10_e4_ensemble
pixels = keras.Input(shape=(64,))
one, two, three = [ops.divide(member(pixels), 3) for member in members]
ensemble = keras.Model(pixels, ops.add(three, layers.Add()([two, one])))
