# ---
# kind: accepted
# exercise: e4
# about: the late Flatten left where it is: there it does nothing any more
# ---
# %% u01_e4_repaired
repaired = keras.Sequential([keras.Input(shape=(8, 8)), layers.Flatten()])
repaired.add(layers.Dense(64, activation="relu"))
repaired.add(layers.Flatten())
repaired.add(layers.Dense(10, activation="softmax"))
