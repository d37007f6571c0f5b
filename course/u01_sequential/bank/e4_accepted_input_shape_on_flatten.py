# ---
# kind: accepted
# exercise: e4
# about: input_shape= on the Flatten layer
# ---
# %% u01_e4_repaired
repaired = keras.Sequential()
repaired.add(layers.Flatten(input_shape=(8, 8)))
repaired.add(layers.Dense(64, activation="relu"))
repaired.add(layers.Dense(10, activation="softmax"))
