# ---
# kind: accepted
# exercise: e3
# about: the reader's layers without the last, and two more
# ---
# %% u01_e3_parity
kept = build_reader().layers[:-1]
parity = keras.Sequential([keras.Input((64,)), *kept])
parity.add(layers.Dense(16))
parity.add(layers.Activation("relu"))
parity.add(layers.Dense(1))
parity.add(layers.Activation(keras.activations.sigmoid))
