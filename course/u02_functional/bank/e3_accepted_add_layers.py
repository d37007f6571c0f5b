# ---
# kind: accepted
# exercise: e3
# about: the reader's layers but the first, added one by one
# ---
# %% u02_e3_back
back = keras.Sequential()
back.add(keras.Input(shape=(8, 8)))
for layer in reader.layers[1:]:
    back.add(layer)
