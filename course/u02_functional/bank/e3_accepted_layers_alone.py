# ---
# kind: accepted
# exercise: e3
# about: the layers without the input: Keras would build the stack at its first call
# ---
# %% u02_e3_back
back = keras.Sequential(reader.layers[1:])
