# ---
# kind: accepted
# exercise: e6
# about: compiled before norm is frozen: Keras asks what is trainable when it fits
# ---
# %% u10_e6_clinic
faults = {"A": "not compiled", "B": "rebuilt", "C": "half open", "D": "statistics"}
changed = {"A": 0, "B": 6, "C": 2, "D": 8}
pixels = keras.Input(shape=(64,))
repaired = keras.Model(pixels, layers.Dense(1, activation="sigmoid")(trunk(pixels)))
repaired.compile(optimizer=keras.optimizers.Adam(0.001), loss="binary_crossentropy")
trunk.get_layer("norm").trainable = False
