# ---
# kind: accepted
# exercise: e3
# about: the reader's own layers, InputLayer included
# ---
# %% u02_e3_back
back = keras.Sequential(reader.layers)
